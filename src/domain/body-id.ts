import { anyRecordIdSchema } from './record-id'

/** A partnership or an organisation: the ends of links and funding, the owners of strategies. */
export const bodyIdSchema = anyRecordIdSchema

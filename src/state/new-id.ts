import { v7 } from 'uuid'

/** Ids sort by the moment they were made, so the older of two records has the lower id. */
export function newId(): string {
  return v7()
}

import { endDay } from '../../domain/partial-date'
import { readRole } from '../../domain/read-role'
import type { SeatRow } from '../seats-table/seat-row'
import type { PopoloItem } from './popolo-file'
import type { PopoloReading } from './popolo-reading'
import { periodOf, referenceOf, sourceOf, textOf } from './popolo-values'

/** Posts of partnerships that nobody holds today are empty seats (formats, section 7). */
export function readVacantPosts(reading: PopoloReading): readonly SeatRow[] {
  const { file, today } = reading
  const isOver = (item: PopoloItem, field: string) => {
    const text = textOf(item, field).slice(0, 10)
    return /^\d{4}/u.test(text) && endDay(text) <= today
  }
  const held = new Set(
    file.memberships
      .filter((one) => referenceOf(one, 'person_id') !== '' && !isOver(one, 'end_date'))
      .map((one) => referenceOf(one, 'post_id')),
  )
  return file.posts.flatMap((post, index) => {
    const isVacant = !held.has(referenceOf(post, 'id')) && !isOver(post, 'end_date')
    return isVacant ? readVacantPost(post, index + 1, reading) : []
  })
}

function readVacantPost(
  post: PopoloItem,
  row: number,
  { partnerships, issues }: PopoloReading,
): readonly SeatRow[] {
  const partnership = partnerships.get(referenceOf(post, 'organization_id'))
  const place = { sheet: 'posts', row }
  const period = periodOf(post, ['start_date', 'end_date'], place, issues)
  if (partnership === undefined || period === null) return []
  const text = [textOf(post, 'role'), textOf(post, 'label')].find((one) => one !== '') ?? ''
  const source = sourceOf(post)
  issues.add({ code: 'vacant-seat', level: 'note', ...place })
  return [
    {
      ...place,
      key: `posts\n${referenceOf(post, 'id')}`,
      partnership,
      holder: { is: 'nobody' },
      role: readRole(text),
      isRoleStated: text !== '',
      ...period,
      unread: [],
      ...(source === undefined ? {} : { source }),
    },
  ]
}

import * as v from 'valibot'

/** Only addresses that cannot run anything when pressed. */
export const safeUrlSchema = v.pipe(
  v.string(),
  v.maxLength(2_000),
  v.regex(/^(https?:\/\/|mailto:)[^\s"'<>\\]+$/iu),
  v.brand('SafeUrl'),
)

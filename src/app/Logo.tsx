/** One stroke that draws a J and runs on into a U, a dot at each end: the same as the favicon. */
export function Logo() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path
        d="M4 19v5a4 4 0 0 0 8 0V7a3.25 3.25 0 0 1 6.5 0v16a4.75 4.75 0 0 0 9.5 0V7"
        fill="none"
        stroke="currentColor"
        strokeWidth="3.25"
        strokeLinecap="round"
      />
      <circle cx="4" cy="18.5" r="3.25" fill="currentColor" />
      <circle cx="28" cy="6.5" r="3.25" fill="currentColor" />
    </svg>
  )
}

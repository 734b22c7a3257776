import styles from './Home.module.css'

/** Line drawings in two colours; they say nothing that the words beside them do not. */
export function DoorPicture({ of }: { readonly of: 'sample' | 'file' | 'name' }) {
  return (
    <svg className={styles.picture} viewBox="0 0 160 90" aria-hidden="true" focusable="false">
      <g fill="none" stroke="currentColor" strokeWidth="2.5" strokeLinecap="round">
        {of === 'sample' && <Overlap />}
        {of === 'file' && <Sheet />}
        {of === 'name' && <Chairs />}
      </g>
    </svg>
  )
}

function Overlap() {
  return (
    <>
      <circle cx="62" cy="45" r="30" />
      <circle cx="98" cy="45" r="30" />
      <g fill="var(--ground)" stroke="var(--text)">
        <circle cx="80" cy="33" r="5" />
        <circle cx="80" cy="57" r="5" />
        <circle cx="47" cy="45" r="5" />
        <circle cx="113" cy="45" r="5" />
      </g>
    </>
  )
}

function Sheet() {
  return (
    <>
      <path d="M46 12h54l16 16v50H46z" />
      <path d="M100 12v16h16" />
      <g stroke="var(--text)" strokeWidth="2">
        <path d="M56 40h50M56 52h50M56 64h50M74 34v36" />
      </g>
    </>
  )
}

function Chairs() {
  return (
    <>
      <ellipse cx="80" cy="45" rx="34" ry="17" />
      <g fill="var(--ground)" stroke="var(--text)" strokeWidth="2">
        <circle cx="80" cy="17" r="6" />
        <circle cx="80" cy="73" r="6" />
        <circle cx="35" cy="33" r="6" />
        <circle cx="35" cy="58" r="6" />
        <circle cx="125" cy="33" r="6" />
        <circle cx="125" cy="58" r="6" strokeDasharray="3 3" />
      </g>
    </>
  )
}

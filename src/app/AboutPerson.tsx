import { AboutPersonPage } from '../features/settings/AboutPersonPage'
import { writePersonPage } from '../io/person-file/write-person-page'
import { useServices } from '../state/hooks/services'
import { saveFile } from './save-file'
import { useRecordWords } from './use-record-words'

/** Everything about a person, on screen and as files. */
export function AboutPerson() {
  const { notices } = useServices()
  const words = useRecordWords()
  const save = (file: Parameters<typeof saveFile>[0]) => {
    saveFile(file)
    notices.announce({ code: 'file-saved' })
  }
  return (
    <AboutPersonPage
      words={words}
      onSavePage={(page) =>
        save({
          title: page.title,
          ending: '.html',
          type: 'text/html;charset=utf-8',
          bytes: writePersonPage(page),
        })
      }
      onSaveData={(about, title) =>
        save({
          title,
          ending: '.json',
          type: 'application/json',
          bytes: new TextEncoder().encode(JSON.stringify(about, null, 2)),
        })
      }
    />
  )
}

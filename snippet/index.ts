import { followLink } from './clicks'
import { command } from './command'
import { decide } from './consent'
import { depart, watch } from './engagement'
import { readForm } from './forms'
import { checkPath, comeBack, watchHistory } from './page-views'
import { consent } from './settings'
import { visitor } from './visitor'

const listeners: Record<string, (event: never) => void> = {
  click: followLink,
  popstate: checkPath,
  pageshow: comeBack,
  submit: readForm,
  visibilitychange: depart,
}

// On the window, before the page's own handlers can stop the event; and no error of ours gets out into the page.
for (const type in listeners)
  addEventListener(
    type,
    (event) => {
      try {
        listeners[type]!(event as never)
      } catch {}
    },
    true,
  )
watch()
if (!consent || visitor()) decide('granted')
watchHistory('pushState')
watchHistory('replaceState')
checkPath()
window.baton?.q?.map((call) => command(...call))
window.baton = command

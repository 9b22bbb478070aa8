/** What the embedding page says on the script's own tag; `currentScript` is only there while the script first runs. */
const script = document.currentScript as HTMLScriptElement

/** `data-key`: the workspace's write key. `data-consent`: `required` holds everything back until it is granted. */
export const { key, consent } = script.dataset

/** The collector lives where the script came from, so a page names one origin in its content security policy. */
export const endpoint = new URL('/v1/collect', script.src)

/**
 * The name of the visitor's id, and what every other key of ours begins with. Ids given under required consent
 * have a name of their own: an id from the time before the site asked is not a yes.
 */
export const NAME = `baton_${consent || ''}`

import type { IsThere } from '../../../extension/page/is-there'

/** What asks a page that is not the document. */
export const isIn =
  (page: Document): IsThere =>
  (selector) =>
    page.querySelector(selector) !== null

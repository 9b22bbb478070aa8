/** Address of the current page view. It outlives the address bar: a page's last event comes when its successor's address is already shown. */
export let url = ''

/** Notes the address of a new page view. */
export const arrive = (): void => {
  url = location.href
}

import { add } from './queue'

type Named = { download?: Attr }

/** A click on a link: a file's download, or the way out to another host. Anywhere else it throws, which the listener swallows. */
export const followLink = (event: MouseEvent): void => {
  const { host, pathname, href, attributes } = (event.target as Element).closest<HTMLAnchorElement & { attributes: Named }>('a')!
  // The attribute, not the property: `<a download>` has an empty one.
  if (attributes.download || /\.(pdf|zip|csv|doc|xls|ppt)x?$/i.test(pathname)) add('download', { file: pathname })
  else if (host && host !== location.host) add('click', { href })
}

import { add } from './queue'

/** A click on a link: a file's download, or the way out to another host. Anywhere else it throws, which the listener swallows. */
export const followLink = (event: MouseEvent): void => {
  const { host, pathname, href, download } = (event.target as Element).closest<HTMLAnchorElement>('a')!
  if (download || /\.(pdf|zip|csv|doc|xls|ppt)x?$/i.test(pathname)) add('download', { file: pathname })
  else if (host && host !== location.host) add('click', { href })
}

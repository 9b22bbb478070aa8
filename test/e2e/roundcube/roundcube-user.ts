import { execFileSync } from 'node:child_process'
import { chownSync, readdirSync } from 'node:fs'
import { userInfo } from 'node:os'
import { join } from 'node:path'

/** Whom the mail server runs as: it lets no mailbox be read by root, who gives it to `nobody`. */
export type OrdinaryUser = { user: string; group: string; uid: number; gid: number; isRoot: boolean }

export function ordinaryUser(): OrdinaryUser {
  const { uid, username } = userInfo()
  const user = uid === 0 ? 'nobody' : username
  const ask = (option: string) => execFileSync('id', [option, user], { encoding: 'utf8' }).trim()
  return { user, group: ask('-gn'), uid: Number(ask('-u')), gid: Number(ask('-g')), isRoot: uid === 0 }
}

/** Makes a folder and all in it theirs. */
export function giveTo(folder: string, { uid, gid }: OrdinaryUser): void {
  chownSync(folder, uid, gid)
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) chownSync(join(folder, name), uid, gid)
}

/**
 * A command line that runs `program` as that user in a view of its own of the file system, where what was unpacked under `root` lies
 * over `/usr`, as if it were installed. Nobody else sees it, and it is gone with the program.
 */
export function asIfInstalled(
  root: string,
  { uid, gid, isRoot }: OrdinaryUser,
  program: string,
  args: readonly string[],
): [string, string[]] {
  const own = isRoot
    ? ['setpriv', `--reuid=${uid}`, `--regid=${gid}`, '--clear-groups']
    : ['unshare', '--user', `--map-user=${uid}`, `--map-group=${gid}`]
  const mount = 'mount -t overlay overlay -o "lowerdir=$0/usr:/usr" /usr && exec "$@"'
  return ['unshare', [...(isRoot ? ['-m'] : ['-r', '-m']), 'sh', '-c', mount, root, ...own, program, ...args]]
}

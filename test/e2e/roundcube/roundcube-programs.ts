import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { rootFolder, runCommand } from '../../../worker/local/run-command.ts'

const PACKAGES = ['roundcube-core', 'roundcube-sqlite3', 'libjs-jquery', 'php-cli', 'dovecot-core', 'dovecot-imapd']
/** by pattern: their names carry the version of PHP */
const OF_PHP = '^php[0-9.]+-(cli|common|intl|mbstring|sqlite3|xml)$'

/**
 * Finds Debian's Roundcube, PHP and Dovecot under `.baton/roundcube`, or downloads and unpacks them there (21 MB). Nothing is installed:
 * no service starts, no file of the system changes, and no root is needed.
 * @returns the folder that holds `usr/share/roundcube`, `usr/lib/dovecot` and what they need that is not on the machine
 * @throws Error whose message says in one line what to do
 */
export async function ensureRoundcube(tell: (line: string) => void): Promise<string> {
  const root = join(rootFolder, '.baton', 'roundcube')
  if (!existsSync(root)) await unpackPackages(root, tell)
  for (const path of ['usr/share/roundcube/index.php', 'usr/sbin/dovecot']) {
    if (!existsSync(join(root, path))) throw new Error(`${root} is not whole: delete it and run this again with the network on.`)
  }
  return root
}

async function unpackPackages(root: string, tell: (line: string) => void): Promise<void> {
  const byHand =
    'Roundcube could not be had: this test needs Debian or Ubuntu with apt-get and their package registry (roundcube-core, php-cli, dovecot-imapd).'
  if (process.platform !== 'linux' || (await runCommand('apt-get', ['--version'])).code !== 0) throw new Error(byHand)
  tell("Roundcube, PHP and Dovecot are missing: unpacking Debian's packages (21 MB) …")
  const making = `${root}.${process.pid}`
  const debs = join(making, 'debs')
  mkdirSync(join(debs, 'partial'), { recursive: true })
  const download = () =>
    runCommand(
      'apt-get',
      [
        ...['install', '-y', '-q', '--no-install-recommends', '--download-only', '--reinstall'],
        // a download into a folder of our own disturbs no other apt
        ...['-o', 'Debug::NoLocking=1', '-o', `Dir::Cache::archives=${debs}`, '-o', 'APT::Sandbox::User=root'],
        ...[...PACKAGES, OF_PHP],
      ],
      { env: { DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' }, limitSeconds: 600 },
    )
  try {
    let got = await download()
    // a list of packages from months ago names files that are gone; only root may bring it up to date
    if (got.code !== 0) {
      await runCommand('apt-get', ['update', '-q'], { limitSeconds: 300 })
      got = await download()
    }
    if (got.code !== 0) throw new Error(`${byHand} apt-get said: ${got.output.split('\n').slice(-2).join(' ')}`)
    for (const file of readdirSync(debs).filter((name) => name.endsWith('.deb'))) {
      const { code, output } = await runCommand('dpkg-deb', ['--extract', join(debs, file), making])
      if (code !== 0) throw new Error(`${file} could not be unpacked: ${output}`)
    }
    rmSync(debs, { recursive: true })
    renameSync(making, root)
  } finally {
    rmSync(making, { recursive: true, force: true })
  }
}

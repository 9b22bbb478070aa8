import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export type Account = { user: string; password: string }
/** where everything of one run lies, and whose it is */
export type Place = { root: string; state: string; imapPort: number; account: Account; runAs: { user: string; group: string } }

/** Writes the configuration of a mail server of one mailbox that runs as an ordinary user; answers its path. */
export function dovecotConfig({ state, imapPort, account, runAs }: Place): string {
  mkdirSync(join(state, 'run'), { recursive: true })
  writeFileSync(join(state, 'users'), `${account.user}:{PLAIN}${account.password}\n`)
  const path = join(state, 'dovecot.conf')
  writeFileSync(
    path,
    `
protocols = imap
listen = 127.0.0.1
base_dir = ${state}/run
state_dir = ${state}/run
log_path = ${state}/logs/dovecot.log
import_environment = TZ
ssl = no
disable_plaintext_auth = no
default_internal_user = ${runAs.user}
default_internal_group = ${runAs.group}
default_login_user = ${runAs.user}
first_valid_uid = 1
first_valid_gid = 1
mail_location = maildir:${state}/mail/%u
passdb {
  driver = passwd-file
  args = ${state}/users
}
userdb {
  driver = static
  args = uid=${runAs.user} gid=${runAs.group} home=${state}/mail/%u
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${imapPort}
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  chroot =
}
namespace inbox {
  inbox = yes
  mailbox Sent {
    auto = subscribe
    special_use = \\Sent
  }
}
`,
  )
  return path
}

/** in the order they need each other */
const PHP_EXTENSIONS = ['ctype', 'dom', 'fileinfo', 'iconv', 'intl', 'mbstring', 'pdo', 'pdo_sqlite', 'phar', 'sockets', 'tokenizer', 'xml']
const APP = '/usr/share/roundcube/'

/** Writes the configuration of Roundcube and PHP; answers PHP's arguments and environment. */
export function roundcubeConfig({ root, state, imapPort }: Place): { args: string[]; env: Record<string, string> } {
  const config = join(state, 'config')
  for (const folder of [config, join(state, 'temp'), join(state, 'logs')]) mkdirSync(folder, { recursive: true })
  for (const file of ['defaults.inc.php', 'mimetypes.php']) cpSync(join(root, 'etc/roundcube', file), join(config, file))
  writeFileSync(
    join(config, 'config.inc.php'),
    `<?php
$config['db_dsnw'] = 'sqlite:///${state}/roundcube.sqlite?mode=0600';
$config['imap_host'] = '127.0.0.1:${imapPort}';
$config['des_key'] = 'twenty-four-bytes-of-key';
$config['log_dir'] = '${state}/logs/';
$config['temp_dir'] = '${state}/temp/';
$config['plugins'] = [];
$config['skin'] = 'elastic';
$config['language'] = 'en_US';
`,
  )
  // an installed package finds itself through links in /var/lib, which is not touched here
  writeFileSync(join(state, 'before.php'), `<?php define('INSTALL_PATH', '${APP}');\n`)
  const lines = [
    ...PHP_EXTENSIONS.map((name) => `extension=${name}.so`),
    `auto_prepend_file=${state}/before.php`,
    'include_path=.:/usr/share/php',
    'date.timezone=Europe/Berlin',
    'display_errors=0',
    `error_log=${state}/logs/php.log`,
  ]
  writeFileSync(join(state, 'php.ini'), `${lines.join('\n')}\n`)
  return {
    args: ['-c', join(state, 'php.ini'), '-t', APP],
    env: { ROUNDCUBE_CONFIG_DIR: config, PHP_INI_SCAN_DIR: '', PHP_CLI_SERVER_WORKERS: '4' },
  }
}

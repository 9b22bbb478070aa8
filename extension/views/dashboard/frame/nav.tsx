import { t } from '../../../ui/t'
import { ConnectionLine } from '../../popup/connection-line'
import { place, placeHref } from '../address'
import type { PageEntry } from './page-entry'
import { PAGES } from './pages'
import { useWorkspace } from './workspace-context'

const GROUPS = ['work', 'learn', 'setup'] as const satisfies readonly PageEntry['group'][]

/** Every page this member may open, by what it is for. */
export function Nav({ page }: { page: string }) {
  const { me, connection } = useWorkspace()
  return (
    <nav class="dash-nav" aria-label={t('dash_nav')}>
      <a
        class="skip"
        href={placeHref(place.value.path, place.value.query)}
        onClick={(event) => {
          event.preventDefault()
          document.getElementById('page')?.focus()
        }}
      >
        {t('dash_skip')}
      </a>
      <p class="dash-brand cut" title={me.workspace.name}>
        {me.workspace.name}
      </p>
      {GROUPS.map((group) => {
        const pages = PAGES.filter((entry) => entry.group === group && entry.may(me))
        return (
          <div key={group} class="dash-group">
            <h2>{t(`dash_group_${group}`)}</h2>
            <ul>
              {pages.map(({ path, title }) => (
                <li key={path}>
                  <a href={placeHref([path])} aria-current={path === page ? 'page' : undefined}>
                    <span class="cut">{title()}</span>
                    {path === 'handoffs' && connection.waiting > 0 && (
                      <span class="dash-count" title={t('dash_waiting', connection.waiting)}>
                        {connection.waiting}
                      </span>
                    )}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        )
      })}
      <footer class="dash-foot">
        <ConnectionLine connection={connection} />
        <p class="cut">{me.member.name}</p>
        <p class="soft">
          {t(`role_${me.role}`)}
          {me.member.manager && ` · ${t('dash_manager')}`}
        </p>
      </footer>
    </nav>
  )
}

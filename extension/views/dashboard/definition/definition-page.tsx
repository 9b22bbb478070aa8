import { useEffect, useState } from 'preact/hooks'
import type { Definition } from '#shared/schema/definition'
import { t } from '../../../ui/t'
import { useLive } from '../../../ui/use-live'
import { getPublishedDefinition, getWorkspace } from '../api/routes'
import { send } from '../api/send'
import { editors } from '../frame/page-entry'
import { PageHead } from '../frame/page-head'
import { useWorkspace } from '../frame/workspace-context'
import { resource } from '../list/resource'
import { Shown } from '../list/shown'
import { Rescoring } from '../setup/rescoring'
import { DefinitionFigures } from './definition-figures'
import { PackChooser } from './pack-chooser'
import { packOf } from './pack-names'
import { PlayTable } from './play-table'
import { PassRules, RuleTables } from './rule-tables'

/** The rules that score now, for everybody to read; marketing and admins start from another pack while it is one as it came. */
export function DefinitionPage() {
  const may = editors(useWorkspace().me)
  const definition = useLive('definition', (abort) => resource(() => send(getPublishedDefinition, {}), abort))
  const workspace = useLive('workspace', (abort) => resource(() => send(getWorkspace, {}), abort))
  const [chosen, setChosen] = useState<Definition | null>(null)
  // the button that was pressed is gone: reading goes on at the top, with what scores now
  useEffect(() => {
    if (chosen) document.getElementById('page-title')?.focus()
  }, [chosen])
  const take = (next: Definition) => {
    definition.set(next)
    setChosen(next)
    void workspace.again()
  }
  return (
    <div class="page page-definition">
      <PageHead title={t('definition_title')} text={t(may ? 'definition_text' : 'definition_text_read')} />
      <Shown of={definition}>
        {(now) => {
          const present = may && !now.signed ? packOf(now.content.name) : undefined
          return (
            <>
              <div class="block">
                <DefinitionFigures definition={now} />
                <p role="status">{chosen && t('definition_chosen', chosen.content.name)}</p>
                <Rescoring of={workspace} />
              </div>
              {present && <PackChooser present={present} name={now.content.name} isKept={now.chosen} onChosen={take} />}
              <RuleTables content={now.content} />
              <PassRules content={now.content} />
              {now.content.plays.length > 0 && <PlayTable plays={now.content.plays} />}
            </>
          )
        }}
      </Shown>
    </div>
  )
}

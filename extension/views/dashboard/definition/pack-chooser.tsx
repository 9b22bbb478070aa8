import { useState } from 'preact/hooks'
import type { Definition } from '#shared/schema/definition'
import { language } from '../../../ui/language'
import { t } from '../../../ui/t'
import { KeepPack } from './keep-pack'
import { PackDialog } from './pack-dialog'
import { PACK_NAMES, type PackName } from './pack-names'

type Props = { present: PackName; name: string; isKept: boolean; onChosen: (definition: Definition) => void }

/**
 * The packs to start from, as long as the present one is as it came.
 * @param isKept somebody chose the present one, which is only there else
 * @param name what the definition that scores is called: a pack taken in the other language can be taken again in the reader's
 */
export function PackChooser({ present, name, isKept, onChosen }: Props) {
  const [wanted, setWanted] = useState<PackName | null>(null)
  const own = language()
  return (
    <section class="block" aria-labelledby="definition-packs">
      <h2 id="definition-packs">{t('definition_packs')}</h2>
      <p class="soft">{t('definition_packs_text')}</p>
      <ul class="packs">
        {PACK_NAMES.map((pack) => (
          <li key={pack.id} class={pack === present ? 'panel-box pack present' : 'panel-box pack'} aria-current={pack === present}>
            <h3>{pack[own]}</h3>
            <p>{t(pack.text)}</p>
            {pack === present && <p class="pack-present">{t('definition_present')}</p>}
            {pack === present && !isKept && <KeepPack pack={pack} name={name} onKept={onChosen} />}
            {pack[own] !== name && (
              <button
                type="button"
                class={pack === present ? 'quiet' : 'button'}
                aria-label={pack === present ? undefined : t('definition_choose_name', pack[own])}
                onClick={() => setWanted(pack)}
              >
                {t(pack === present ? 'definition_in_own_language' : 'definition_choose')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {wanted && (
        <PackDialog
          pack={wanted}
          onClose={() => setWanted(null)}
          onChosen={(definition) => {
            setWanted(null)
            onChosen(definition)
          }}
        />
      )}
    </section>
  )
}

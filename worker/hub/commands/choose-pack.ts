import { PACKS, type Pack } from '#shared/packs/index'
import type { Definition } from '#shared/schema/definition'
import type { Language } from '#shared/schema/language'
import { ApiError } from '../../errors'
import { phrase } from '../../language/phrase'
import { insertDefinition, listDefinitions, retirePublished } from '../../store/definitions'
import type { Actor } from '../actor'
import { auditLine } from '../audit-line'
import type { Hub } from '../hub'
import { commitAndRescore } from '../scoring/rescore'

type Choice = { actor: Actor; pack: string; language?: Language | undefined }

const inLanguage = (pack: Pack, language: Language) => (language === 'de' ? pack.german : pack.content)

/** Publishes a pack as the next unsigned version, as long as nobody has made the present one their own. */
export async function choosePack(hub: Hub, { actor, pack: id, language: wanted }: Choice): Promise<Definition> {
  const pack = PACKS.find((p) => p.id === id)
  if (!pack) throw new ApiError('invalid-field', phrase`There is no such pack. Choose one of ${PACKS.map((p) => p.id).join(', ')}.`, 'pack')
  const content = inLanguage(pack, wanted ?? hub.workspace.settings.language)
  const text = JSON.stringify
  const now = text(hub.definition.content)
  const present = PACKS.find((p) => text(p.content) === now || text(p.german) === now)
  if (hub.definition.signed || !present)
    throw new ApiError(
      'conflict',
      phrase`The present definition was edited or signed. Draft the next version from it instead, so that nobody’s work is lost.`,
    )
  if (text(content) === now) throw new ApiError('conflict', phrase`This workspace already uses the pack ${id}.`, 'pack')
  const newest = (await listDefinitions(hub.db, hub.id))[0]!.version
  await commitAndRescore(hub, [
    retirePublished(hub.db, hub.id),
    insertDefinition(hub.db, hub.id, { version: newest + 1, status: 'published', content, at: hub.now() }),
    auditLine(hub, actor, 'definition.choose-pack', String(newest + 1), { pack: id, language: content === pack.german ? 'de' : 'en' }),
  ])
  return hub.definition
}

import { PACKS, type Pack } from '#shared/packs/index'
import type { Definition } from '#shared/schema/definition'
import type { Language } from '#shared/schema/language'
import { ApiError } from '../../errors'
import { phrase } from '../../language/phrase'
import { insertDefinition, keepPublished, listDefinitions, retirePublished } from '../../store/definitions'
import type { Actor } from '../actor'
import { auditLine } from '../audit-line'
import type { Hub } from '../hub'
import { commitAndRescore } from '../scoring/rescore'

type Choice = { actor: Actor; pack: string; language?: Language | undefined }

const inLanguage = (pack: Pack, language: Language) => (language === 'de' ? pack.german : pack.content)

/**
 * Publishes a pack as the next unsigned version, as long as nobody has made the present one their own. The pack a workspace came with can be
 * chosen too: it stays as it is, and nobody is scored again.
 */
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
  const line = (version: number) =>
    auditLine(hub, actor, 'definition.choose-pack', String(version), { pack: id, language: content === pack.german ? 'de' : 'en' })
  if (text(content) === now) {
    if (hub.definition.chosen) throw new ApiError('conflict', phrase`This workspace already uses the pack ${id}.`, 'pack')
    await hub.commit([keepPublished(hub.db, hub.id), line(hub.definition.version)])
    await hub.reload()
    return hub.definition
  }
  const newest = (await listDefinitions(hub.db, hub.id))[0]!.version
  await commitAndRescore(hub, [
    retirePublished(hub.db, hub.id),
    insertDefinition(hub.db, hub.id, { version: newest + 1, status: 'published', chosen: true, content, at: hub.now() }),
    line(newest + 1),
  ])
  return hub.definition
}

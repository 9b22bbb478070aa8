import type { Context } from 'hono'
import { Language } from '#shared/schema/language'
import type { Member } from '#shared/schema/member'
import type { AppEnv } from '../app-env'
import { getWorkspace, type Workspace } from '../store/workspaces'
import { type Words, wordsOf } from './words'

type Home = Pick<Workspace, 'timeZone'> & { settings: { language: Language } }

/** The words a member reads: their own language and time zone, else the workspace's. */
export function memberWords({ timeZone, settings }: Home, member: Member | null): Words {
  return wordsOf(member?.language ?? settings.language, member?.hours?.timeZone ?? timeZone)
}

/** The words of an answer: the member's language, else what their browser asks for, else the workspace's. */
export async function answerWords(c: Context<AppEnv>, member: Member | null = c.get('member')): Promise<Words> {
  const home = (await getWorkspace(c.env.DB, c.get('workspace')))!
  const language = member?.language ?? askedLanguage(c) ?? home.settings.language
  return wordsOf(language, member?.hours?.timeZone ?? home.timeZone)
}

/** Of what goes wrong: what the caller asks for (the extension: the language it is shown in), else the member's; servers read English. */
export function spokenLanguage(c: Context<AppEnv>): Language {
  return askedLanguage(c) ?? c.get('member')?.language ?? 'en'
}

/** The first language of `Accept-Language` that Baton speaks; null when none is named. */
export function askedLanguage(c: Context<AppEnv>): Language | null {
  const wanted = (c.req.header('Accept-Language') ?? '').split(',').map((part) => {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
    const weight = parameters.map((p) => /^\s*q=([\d.]+)$/.exec(p)?.[1]).find((q) => q !== undefined)
    return { language: Language.safeParse(tag.split('-')[0]).data ?? null, weight: weight === undefined ? 1 : Number(weight) }
  })
  const known = wanted.filter((w) => w.language !== null && w.weight > 0).sort((a, b) => b.weight - a.weight)
  return known[0]?.language ?? null
}

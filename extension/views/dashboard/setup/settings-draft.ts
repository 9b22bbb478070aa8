import type { Workspace, WorkspaceSettings } from '#shared/schema/workspace'
import type { MessageKey } from '../../../ui/message-key'

export type SettingField = 'name' | 'language' | 'timeZone' | 'claimedHandRaisesPerHour' | 'openHandoffsPerRep' | 'retentionDays'
export type SettingsDraft = Record<SettingField, string>

export type Setting = { field: SettingField; words: MessageKey; hint: MessageKey; type: 'text' | 'number' | 'language' }

/** The settings, in the order of the page. */
export const SETTINGS: readonly Setting[] = [
  { field: 'name', words: 'dash_set_name', hint: 'dash_set_name_hint', type: 'text' },
  { field: 'language', words: 'dash_language', hint: 'dash_set_language_hint', type: 'language' },
  { field: 'timeZone', words: 'dash_set_zone', hint: 'dash_set_zone_hint', type: 'text' },
  { field: 'openHandoffsPerRep', words: 'dash_set_cap', hint: 'dash_set_cap_hint', type: 'number' },
  { field: 'claimedHandRaisesPerHour', words: 'dash_set_claimed', hint: 'dash_set_claimed_hint', type: 'number' },
  { field: 'retentionDays', words: 'dash_set_retention', hint: 'dash_set_retention_hint', type: 'number' },
]

/** The settings as text for fields. */
export function settingsDraft(settings: Workspace): SettingsDraft {
  return Object.fromEntries(SETTINGS.map(({ field }) => [field, said(settings, field)])) as SettingsDraft
}

/** What PATCH /v1/workspace is sent: only the fields that changed. */
export function changedSettings(before: Workspace, draft: SettingsDraft): Partial<WorkspaceSettings> {
  const changed = SETTINGS.filter(({ field }) => draft[field].trim() !== said(before, field))
  return Object.fromEntries(changed.map(({ field, type }) => [field, type === 'number' ? Number(draft[field]) : draft[field].trim()]))
}

/** A workspace that has chosen no language speaks English. */
const said = (settings: Workspace, field: SettingField): string => String(settings[field] ?? 'en')

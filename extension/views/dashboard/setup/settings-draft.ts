import type { Workspace, WorkspaceSettings } from '#shared/schema/workspace'
import type { MessageKey } from '../../../ui/message-key'

export type SettingField = 'name' | 'timeZone' | 'claimedHandRaisesPerHour' | 'openHandoffsPerRep' | 'retentionDays'
export type SettingsDraft = Record<SettingField, string>

type Setting = { field: SettingField; words: MessageKey; hint: MessageKey; type: 'text' | 'number' }

/** The settings, in the order of the page. */
export const SETTINGS: readonly Setting[] = [
  { field: 'name', words: 'dash_set_name', hint: 'dash_set_name_hint', type: 'text' },
  { field: 'timeZone', words: 'dash_set_zone', hint: 'dash_set_zone_hint', type: 'text' },
  { field: 'openHandoffsPerRep', words: 'dash_set_cap', hint: 'dash_set_cap_hint', type: 'number' },
  { field: 'claimedHandRaisesPerHour', words: 'dash_set_claimed', hint: 'dash_set_claimed_hint', type: 'number' },
  { field: 'retentionDays', words: 'dash_set_retention', hint: 'dash_set_retention_hint', type: 'number' },
]

/** The settings as text for fields. */
export function settingsDraft(settings: Workspace): SettingsDraft {
  return Object.fromEntries(SETTINGS.map(({ field }) => [field, String(settings[field])])) as SettingsDraft
}

/** What PATCH /v1/workspace is sent: only the fields that changed. */
export function changedSettings(before: Workspace, draft: SettingsDraft): Partial<WorkspaceSettings> {
  const changed = SETTINGS.filter(({ field }) => draft[field].trim() !== String(before[field]))
  return Object.fromEntries(changed.map(({ field, type }) => [field, type === 'number' ? Number(draft[field]) : draft[field].trim()]))
}

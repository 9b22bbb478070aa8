import type { Hub } from '../hub'
import { accountDelete, accountPut, accountsPut } from './account-put'
import { alertsShown } from './alerts-shown'
import { assetDelete, assetPut } from './asset'
import { campaignDelete, campaignPut } from './campaign'
import { channelCreate, channelDelete } from './channel'
import { channelChange, channelRotate } from './channel-change'
import { choosePack } from './choose-pack'
import { deliveryClaim, deliveryReplay, deliveryReport } from './delivery'
import { handoffAct } from './handoff-act'
import { handoffOpen } from './handoff-open'
import { handoffClose, handoffRelease } from './handoff-review'
import { importBegin, importCancel, importCreate, importStart, importStore } from './import'
import { importSlice } from './import-slice'
import { inviteCreate, inviteDelete } from './invite'
import { jobStumbled } from './job'
import { join, leave } from './join'
import { keyChange, keyCreate, keyRevoke } from './key'
import { leadMerge } from './lead-merge'
import { leadPatch } from './lead-patch'
import { leadUnmerge, mergeUndo } from './lead-unmerge'
import { leadsUpsert, leadUpsert } from './lead-upsert'
import { memberChange, memberDeactivate, memberLanguage } from './member'
import { memberHours } from './member-hours'
import { rescoreSlice } from './rescore-slice'
import { workspaceChange } from './workspace'

/** Every write that is not an event. A command runs alone in the hub, between commits. */
export const COMMANDS = {
  accountDelete,
  accountPut,
  accountsPut,
  alertsShown,
  assetDelete,
  assetPut,
  campaignDelete,
  campaignPut,
  channelChange,
  channelCreate,
  channelDelete,
  channelRotate,
  choosePack,
  deliveryClaim,
  deliveryReplay,
  deliveryReport,
  handoffAct,
  handoffClose,
  handoffOpen,
  handoffRelease,
  importBegin,
  importCancel,
  importCreate,
  importSlice,
  importStart,
  importStore,
  inviteCreate,
  inviteDelete,
  jobStumbled,
  join,
  keyChange,
  keyCreate,
  keyRevoke,
  leadMerge,
  leadPatch,
  leadUnmerge,
  mergeUndo,
  leadUpsert,
  leadsUpsert,
  leave,
  memberChange,
  memberDeactivate,
  memberHours,
  memberLanguage,
  rescoreSlice,
  workspaceChange,
} satisfies Record<string, (hub: Hub, input: never) => Promise<unknown>>

export type CommandName = keyof typeof COMMANDS
export type CommandInput<N extends CommandName> = Parameters<(typeof COMMANDS)[N]>[1]
export type CommandOutput<N extends CommandName> = Awaited<ReturnType<(typeof COMMANDS)[N]>>

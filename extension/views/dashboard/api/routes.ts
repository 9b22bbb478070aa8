import type * as accounts from '#shared/api/accounts'
import type * as assets from '#shared/api/assets'
import type * as audit from '#shared/api/audit'
import type * as campaigns from '#shared/api/campaigns'
import type * as channels from '#shared/api/channels'
import type * as definitions from '#shared/api/definitions'
import type * as deliveries from '#shared/api/deliveries'
import type * as handoffs from '#shared/api/handoffs'
import type * as imports from '#shared/api/imports'
import type * as invites from '#shared/api/invites'
import type * as keys from '#shared/api/keys'
import type * as leads from '#shared/api/leads'
import type * as me from '#shared/api/me'
import type * as members from '#shared/api/members'
import type * as queues from '#shared/api/queues'
import type * as reports from '#shared/api/reports'
import type * as workspace from '#shared/api/workspace'
import { DELETE, GET, PATCH, POST, POST_ONCE, PUT } from './route'

// Every call the dashboard makes, named as in shared/api.

export const listLeads = GET<typeof leads.listLeads>('/v1/leads')
export const getLead = GET<typeof leads.getLead>('/v1/leads/:id')
export const patchLead = PATCH<typeof leads.patchLead>('/v1/leads/:id')
export const mergeLead = POST<typeof leads.mergeLead>('/v1/leads/:id/merge')
export const unmergeLead = POST<typeof leads.unmergeLead>('/v1/leads/:id/unmerge')
export const leadMerges = GET<typeof leads.leadMerges>('/v1/leads/:id/merges')
export const undoMerge = POST<typeof leads.undoMerge>('/v1/leads/:id/merges/:mergeId/undo')

export const listHandoffs = GET<typeof handoffs.listHandoffs>('/v1/handoffs')
export const getHandoff = GET<typeof handoffs.getHandoff>('/v1/handoffs/:id')
export const reassignHandoff = POST_ONCE<typeof handoffs.reassignHandoff>('/v1/handoffs/:id/reassign')
export const releaseHandoff = POST<typeof handoffs.releaseHandoff>('/v1/handoffs/:id/release')
export const closeHandoff = POST<typeof handoffs.closeHandoff>('/v1/handoffs/:id/close')

export const listAccounts = GET<typeof accounts.listAccounts>('/v1/accounts')
export const getAccount = GET<typeof accounts.getAccount>('/v1/accounts/:domain')
export const putAccount = PUT<typeof accounts.putAccount>('/v1/accounts/:domain')
export const deleteAccount = DELETE<typeof accounts.deleteAccount>('/v1/accounts/:domain')

export const patchMe = PATCH<typeof me.patchMe>('/v1/me')
export const listMembers = GET<typeof members.listMembers>('/v1/members')
export const patchMember = PATCH<typeof members.patchMember>('/v1/members/:id')
export const deactivateMember = POST<typeof members.deactivateMember>('/v1/members/:id/deactivate')
export const putHours = PUT<typeof members.putHours>('/v1/members/:id/hours')
export const listInvites = GET<typeof invites.listInvites>('/v1/invites')
export const createInvite = POST<typeof invites.createInvite>('/v1/invites')
export const deleteInvite = DELETE<typeof invites.deleteInvite>('/v1/invites/:id')
export const listKeys = GET<typeof keys.listKeys>('/v1/keys')
export const createKey = POST<typeof keys.createKey>('/v1/keys')
export const patchKey = PATCH<typeof keys.patchKey>('/v1/keys/:id')
export const revokeKey = DELETE<typeof keys.revokeKey>('/v1/keys/:id')

export const listAssets = GET<typeof assets.listAssets>('/v1/assets')
export const putAsset = PUT<typeof assets.putAsset>('/v1/assets/:id')
export const deleteAsset = DELETE<typeof assets.deleteAsset>('/v1/assets/:id')
export const listCampaigns = GET<typeof campaigns.listCampaigns>('/v1/campaigns')
export const putCampaign = PUT<typeof campaigns.putCampaign>('/v1/campaigns/:id')
export const deleteCampaign = DELETE<typeof campaigns.deleteCampaign>('/v1/campaigns/:id')

export const getPublishedDefinition = GET<typeof definitions.getPublishedDefinition>('/v1/definitions/published')
export const choosePack = POST<typeof definitions.choosePack>('/v1/definitions/choose-pack')

export const createImport = POST<typeof imports.createImport>('/v1/imports')
export const listImports = GET<typeof imports.listImports>('/v1/imports')
export const getImport = GET<typeof imports.getImport>('/v1/imports/:id')
export const importErrors = GET<typeof imports.importErrors>('/v1/imports/:id/errors')
export const startImport = POST<typeof imports.startImport>('/v1/imports/:id/start')
export const cancelImport = POST<typeof imports.cancelImport>('/v1/imports/:id/cancel')

export const getWorkspace = GET<typeof workspace.getWorkspace>('/v1/workspace')
export const patchWorkspace = PATCH<typeof workspace.patchWorkspace>('/v1/workspace')
export const listAudit = GET<typeof audit.listAudit>('/v1/audit')

export const listChannels = GET<typeof channels.listChannels>('/v1/channels')
export const createChannel = POST<typeof channels.createChannel>('/v1/channels')
export const patchChannel = PATCH<typeof channels.patchChannel>('/v1/channels/:id')
export const rotateChannel = POST<typeof channels.rotateChannel>('/v1/channels/:id/rotate')
export const deleteChannel = DELETE<typeof channels.deleteChannel>('/v1/channels/:id')
export const testChannel = POST<typeof channels.testChannel>('/v1/channels/:id/test')
export const listDeliveries = GET<typeof deliveries.listDeliveries>('/v1/deliveries')
export const replayDelivery = POST<typeof deliveries.replayDelivery>('/v1/deliveries/:id/replay')

export const getVerdict = GET<typeof reports.getVerdict>('/v1/reports/verdict')
export const getAcceptance = GET<typeof reports.getAcceptance>('/v1/reports/acceptance')
export const getSla = GET<typeof reports.getSla>('/v1/reports/sla')
export const getReasons = GET<typeof reports.getReasons>('/v1/reports/reasons')
export const getFunnel = GET<typeof reports.getFunnel>('/v1/reports/funnel')
export const getSources = GET<typeof reports.getSources>('/v1/reports/sources')
export const getQuadrants = GET<typeof reports.getQuadrants>('/v1/reports/quadrants')
export const getCampaigns = GET<typeof reports.getCampaigns>('/v1/reports/campaigns')
export const getNurture = GET<typeof reports.getNurture>('/v1/reports/nurture')
export const getRules = GET<typeof reports.getRules>('/v1/reports/rules')

export const listQueue = GET<typeof queues.listQueue>('/v1/queues/:queue')

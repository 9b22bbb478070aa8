import * as z from 'zod'
import { ErrorBody } from '#shared/api/error'
import { Account } from '#shared/schema/account'
import { Asset } from '#shared/schema/asset'
import { AuditEntry } from '#shared/schema/audit'
import { Campaign } from '#shared/schema/campaign'
import { Definition, DefinitionContent } from '#shared/schema/definition'
import { Evidence, Handoff, HandoffSummary, TimelineEntry } from '#shared/schema/handoff'
import { Import, ImportError } from '#shared/schema/import'
import { Key } from '#shared/schema/key'
import { Card } from '#shared/schema/lead'
import { SyncPage } from '#shared/schema/live'
import { Invite, Me, Member, MemberRef } from '#shared/schema/member'
import { Receipt } from '#shared/schema/receipt'
import { Workspace } from '#shared/schema/workspace'

/** Schemas that many answers share: named once under `components`, referred to everywhere else. */
export const NAMED_SCHEMAS: Record<string, z.ZodType> = {
  Account,
  Asset,
  AuditEntry,
  Campaign,
  Card,
  Definition,
  DefinitionContent,
  Error: ErrorBody,
  Evidence,
  Handoff,
  HandoffSummary,
  Import,
  ImportError,
  Invite,
  Key,
  Me,
  Member,
  MemberRef,
  Receipt,
  SyncPage,
  TimelineEntry,
  Workspace,
}

const names = z.registry<{ id: string }>()
for (const [id, schema] of Object.entries(NAMED_SCHEMAS)) names.add(schema, { id })

export type JsonSchema = Record<string, unknown>

/** JSON schema of what is sent: defaults may be left out. */
export function requestSchema(schema: z.ZodType): JsonSchema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema
  return rest
}

/** JSON schema of what is answered, and the named schemas it refers to. */
export function responseSchema(schema: z.ZodType): { schema: JsonSchema; named: Record<string, JsonSchema> } {
  const whole = z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any', metadata: names })
  const {
    $schema: _,
    $defs = {},
    ...rest
  } = JSON.parse(JSON.stringify(whole).replaceAll('"#/$defs/', '"#/components/schemas/')) as JsonSchema
  // Clients may rely on what is named here; more may come.
  const named = Object.fromEntries(Object.entries($defs as Record<string, JsonSchema>).map(([name, { id: __, ...def }]) => [name, def]))
  return { schema: rest, named: named }
}

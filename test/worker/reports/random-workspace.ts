import { env } from 'cloudflare:workers'
import { type TestWorkspace, workspace } from '../kit/workspace'
import { randomRows, type Size } from './random-rows'
import { type Raw, type RawTables, rawTables } from './raw-tables'
import { writeRows } from './write-rows'

export type RandomWorkspace = TestWorkspace & {
  tables: RawTables /** body of `GET /v1/reports/<asked>` */
  report(asked: string): Promise<unknown>
}

/** A workspace full of invented rows, written past the hub, with goals in its definition. */
export async function randomWorkspace(seed: number, size: Size, timeZone = 'Europe/Berlin'): Promise<RandomWorkspace> {
  const ws = await workspace({ timeZone })
  const row = await env.DB.prepare('SELECT content FROM definitions WHERE workspace = ?1').bind(ws.id).first<{ content: string }>()
  const content = { ...JSON.parse(row!.content), goals: { handOffsPerMonth: 30, acceptedPerMonth: 20 } }
  await env.DB.prepare('UPDATE definitions SET content = ?2 WHERE workspace = ?1').bind(ws.id, JSON.stringify(content)).run()
  // a rep with hours of their own, far away
  const hours = { timeZone: 'America/New_York', weekdays: [2, 3, 4, 5, 6], fromHour: 7.5, toHour: 12, holidays: holidays(), away: [] }
  await env.DB.prepare('UPDATE members SET hours = ?3 WHERE workspace = ?1 AND id = ?2')
    .bind(ws.id, ws.members.rep.id, JSON.stringify(hours))
    .run()
  const owners = [ws.members.sales.id, ws.members.rep.id, ws.members.manager.id, ws.members.marketing.id]
  await writeRows(env.DB, randomRows(ws.id, owners, content, size, seed, Date.now()))
  const report = async (asked: string): Promise<unknown> => {
    const said = await ws.as('sales', 'GET', `/v1/reports/${asked}`)
    if (said.status !== 200) throw new Error(`${asked}: ${said.status} ${JSON.stringify(said.body)}`)
    return said.body
  }
  return { ...ws, tables: await rawTables((table) => everyRow(ws.id, table)), report }
}

async function everyRow(workspaceId: string, table: string): Promise<Raw[]> {
  return (await env.DB.prepare(`SELECT * FROM ${table} WHERE workspace = ?1`).bind(workspaceId).all<Raw>()).results
}

/** Every fifth day of the last hundred. */
const holidays = () => Array.from({ length: 20 }, (_, i) => new Date(Date.now() - i * 5 * 86_400_000).toISOString().slice(0, 10))

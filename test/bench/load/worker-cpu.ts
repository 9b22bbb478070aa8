import { readdirSync, readFileSync } from 'node:fs'

/** Ticks of /proc a second, on every Linux that matters. */
const TICKS_PER_SECOND = 100

/** Seconds of processor time that the workerd of one process group has used. NaN where there is no /proc. */
export function workerdCpuSeconds(group: number): number {
  let pids: string[]
  try {
    pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  } catch {
    return Number.NaN
  }
  let ticks = 0
  for (const pid of pids) {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
      const name = stat.slice(stat.indexOf('(') + 1, stat.lastIndexOf(')'))
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
      if (name === 'workerd' && Number(fields[2]) === group) ticks += Number(fields[11]) + Number(fields[12])
    } catch {
      // ended while we looked
    }
  }
  return ticks / TICKS_PER_SECOND
}

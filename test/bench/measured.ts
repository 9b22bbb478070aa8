/** One measurement; rows of one benchmark are read side by side. */
export interface MeasuredRow {
  label: string
  value: number
  /** such as `requests/s`, `ms`, `bytes` */
  unit: string
  /** this row against the benchmark's reference, as its label or note says */
  ratio?: number
  /** what was hoped for, or anything a reader needs to judge the number */
  note?: string
}

/** What each `bench…` function of this folder returns, or a promise of it. */
export interface Measured {
  name: string
  rows: MeasuredRow[]
}

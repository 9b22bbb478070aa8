/** One measurement; rows of one benchmark are read side by side. */
export interface MeasuredRow {
  label: string
  value: number
  /** such as `requests/s`, `ms`, `bytes` */
  unit: string
  /** this row against the benchmark's reference, as its label or note says */
  ratio?: number
  /** what the value, or its ratio, has to keep to; a run that misses one fails */
  aim?: Aim
  /** anything else a reader needs to judge the number */
  note?: string
}

export interface Aim {
  least?: number
  most?: number
  /** the ratio's aim, not the value's */
  of?: 'ratio'
}

/** What each `bench…` function of this folder returns, or a promise of it. */
export interface Measured {
  name: string
  rows: MeasuredRow[]
}

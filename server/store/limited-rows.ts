import type { Limits, RowValue } from './graph-store.ts'

/** Collects rows until there are as many, or as many bytes of JSON, as the limits allow. */
export class LimitedRows {
  readonly rows: RowValue[][] = []
  /** A row was refused. */
  truncated = false
  private bytes = 0
  private readonly limits: Pick<Limits, 'rows' | 'bytes'>

  constructor(limits: Pick<Limits, 'rows' | 'bytes'>) {
    this.limits = limits
  }

  /** Takes a row, or says that it is one too many: then there is no use in offering more. */
  add(row: RowValue[]): boolean {
    const bytes = this.bytes + Buffer.byteLength(JSON.stringify(row))
    if (this.rows.length >= this.limits.rows || bytes > this.limits.bytes) {
      this.truncated = true
      return false
    }
    this.bytes = bytes
    this.rows.push(row)
    return true
  }
}

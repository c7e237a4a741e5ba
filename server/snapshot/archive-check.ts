import { AppError } from '../../model/problem.ts'
import type { FileType } from '../../model/snapshot-record.ts'
import type { Damaged, SnapshotArchive } from './archive.ts'

/** What a check of all snapshots found, made again and could not mend. */
export interface ArchiveReport {
  /** The number of snapshots, withdrawn ones too. */
  checked: number
  /** The files that were changed or missing, and were made again from the document. */
  mended: { id: string; files: FileType[] }[]
  /** The snapshots that can't be mended, each with what to do. */
  damaged: Damaged[]
  /** The number of drafts deleted that killed processes left behind. */
  drafts: number
}

/** Checks the record and the files of every snapshot, and makes again what was changed or is missing. */
export async function checkArchive(archive: SnapshotArchive): Promise<ArchiveReport> {
  const ids = await archive.ids()
  const report: ArchiveReport = { checked: ids.length, mended: [], damaged: [], drafts: await archive.tidy() }
  for (const id of ids) {
    try {
      const { withdrawnAt } = await archive.record(id)
      await archive.origin(id)
      if (withdrawnAt === null) {
        const { mended } = await archive.mend(id)
        if (mended.length > 0) report.mended.push({ id, files: mended })
      } else await archive.kept(id)
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      const isWithoutRecord = error.code === 'not-found'
      const problem = isWithoutRecord
        ? `There are files of ${id} but no record, so Parley doesn't serve them: put the record back from a backup, publish the same view again, or delete the files`
        : error.message
      report.damaged.push({ id, problem })
    }
  }
  return report
}

import { join } from 'node:path'
import { Command, Option } from 'commander'
import { exportFormats, exportTables } from '../../model/api/export.ts'
import { AppError } from '../../model/problem.ts'
import { configFromEnv } from '../config.ts'
import { inputsAt } from '../formats/disk-files.ts'
import { check } from '../journal/check.ts'
import { archiveOf } from '../snapshot/archive.ts'
import { checkArchive } from '../snapshot/archive-check.ts'
import { exportSite } from '../snapshot/static-site.ts'
import type { GraphStore } from '../store/graph-store.ts'
import { backupCommand, restoreCommand } from './backup-commands.ts'
import { type ExportOptions, exportCommand } from './export-command.ts'
import { type ForgetOptions, forgetCommand, terminal } from './forget-command.ts'
import { ingestCommand } from './ingest-command.ts'
import type { Operations } from './operations.ts'
import { mappingCommand, read } from './read-command.ts'
import { decideAsSaid, type ReviewOptions, review, reviewText } from './review-command.ts'
import { type ServeContext, serve } from './serve.ts'
import { type SnapshotOptions, snapshotCommand } from './snapshot-command.ts'
import { verifyCommand } from './verify-command.ts'
import { withOperations, withPublishing, withStore } from './with-store.ts'

export type CommandContext = ServeContext

const now = () => new Date().toISOString()

/**
 * Runs the command line `parley` and returns its exit code: 0, or 1 for a failure. With `--json` a command prints one JSON
 * document on standard output and nothing else there; progress and messages go to standard error.
 */
export async function runCommand(args: readonly string[], context: CommandContext): Promise<number> {
  let code = 0
  const program = new Command('parley').description('Explore who met whom, with the source of every tie')
  const config = () => configFromEnv(context.environment)
  const onTheStore = (work: (store: GraphStore) => Promise<void>) => withStore(config(), work)
  const onTheGraph = (work: (graph: Operations) => Promise<void>) => withOperations(config(), now, work)
  const print = (result: unknown) => process.stdout.write(`${JSON.stringify(result, null, 2)}\n`)

  program
    .command('serve')
    .description('Serve the page and the API')
    .action(() => serve(context))
  program
    .command('ingest <path...>')
    .description('Load records and articles as one batch')
    .option('--dry-run', 'show what would change, and change nothing')
    .option('--replace', 'withdraw the claims that a new version of a source no longer makes')
    .option('--strict', 'stop at the first row with an error')
    .option('--rejected <folder>', 'write the rejected rows to this folder, to correct and load again')
    .option('--json', 'print one JSON document')
    .action((paths: string[], options) =>
      onTheGraph(async (graph) => {
        code = await ingestCommand(graph, await inputsAt(paths), options)
      }),
    )
  program
    .command('read <path...>')
    .description('Print what files yield, and store nothing')
    .option('--json', 'print one JSON document (the default)')
    .action(async (paths: string[]) => void print(await read((await inputsAt(paths)).inputs)))
  program
    .command('mapping <table>')
    .description('Propose a mapping for a table, to check and save beside it')
    .option('--encoding <label>', 'the encoding of the table, if it is not UTF-8')
    .action((table: string, { encoding }: { encoding?: string }) => mappingCommand(table, encoding))
  program
    .command('batches')
    .description('List all batches: loads, edits and reviews')
    .option('--json', 'print one JSON document')
    .action(() => onTheGraph(async (graph) => void print({ batches: await graph.batches() })))
  program
    .command('undo <batch>')
    .description('Undo a batch, whatever came after it')
    .option('--json', 'print one JSON document')
    .action((id: string) => onTheGraph(async (graph) => void print({ batch: await graph.undo(id) })))
  program
    .command('redo <batch>')
    .description('Redo a batch that was undone')
    .option('--json', 'print one JSON document')
    .action((id: string) => onTheGraph(async (graph) => void print({ batch: await graph.redo(id) })))
  program
    .command('forget <person>')
    .description('Erase a person for good, with all claims and quotes. No undo brings them back')
    .option('--dry-run', 'show what would be erased, and erase nothing')
    .option('--yes', 'do not ask; needed where there is no terminal')
    .addOption(
      new Option('--snapshots <what>', 'what becomes of the snapshots that show them').choices([
        'keep',
        'withdraw',
        'reissue',
      ]),
    )
    .option('--role <words>', 'the words in place of the name in snapshots published again')
    .option('--json', 'print one JSON document')
    .action((id: string, options: ForgetOptions) =>
      onTheGraph(async (graph) => {
        const answer = await forgetCommand(graph, id, options, terminal())
        if (answer === null)
          throw new AppError(
            'cancelled',
            'That is not one of the answers, so nothing was erased: run the command again',
          )
        print(answer)
      }),
    )
  program
    .command('export')
    .description("Write the graph in Parley's own format with all claims, or in another program's format")
    .addOption(new Option('--format <format>', 'the format').choices(exportFormats).makeOptionMandatory())
    .addOption(new Option('--table <table>', 'for csv, this table only').choices(exportTables))
    .option('--ids <ids...>', 'only these entities and the edges among them')
    .option('--out <path>', 'the file, or for csv the folder (default: standard output)')
    .action((options: ExportOptions) => onTheGraph((graph) => exportCommand(graph, options)))
  program
    .command('backup <file>')
    .description('Write the whole journal to a file, compressed if its name ends in .gz')
    .option('--json', 'print one JSON document')
    .action((path: string) =>
      onTheStore(async (store) => {
        await backupCommand(store, path, now)
        print({ backup: path })
      }),
    )
  program
    .command('restore <file>')
    .description('Restore a backup into an empty store')
    .option('--json', 'print one JSON document')
    .action((path: string) =>
      onTheStore(async (store) => void print({ restored: await restoreCommand(store, path, now) })),
    )
  program
    .command('review')
    .description('List the review queue: possible duplicates, contradictions, claims read from text')
    .option('--kind <kind>', 'only same, contradiction or claim')
    .option('--limit <number>', 'how many to list, at most 100')
    .option('--cursor <cursor>', 'continue where the page before ended')
    .option('--json', 'print one JSON document')
    .action(({ json, ...options }: ReviewOptions & { json?: boolean }) =>
      onTheGraph(async (graph) => {
        const answer = await review(graph, options)
        if (json) print(answer)
        else process.stdout.write(`${reviewText(answer)}\n`)
      }),
    )
  program
    .command('decide <kind> <ids...>')
    .description('Decide that two entities are the same or different, or accept or reject a claim')
    .option('--reason <text>', 'why')
    .option('--json', 'print one JSON document')
    .action((kind: string, ids: string[], { reason }: { reason?: string }) =>
      onTheGraph(async (graph) => void print(await decideAsSaid(graph, { kind, ids, reason }))),
    )
  program
    .command('check')
    .description('Compute the graph again from all claims, and compare; check the snapshots, and mend their files')
    .option('--json', 'print one JSON document')
    .action(() =>
      onTheStore(async (store) => {
        const report = await check(store)
        const snapshots = await checkArchive(archiveOf(config()))
        print({ ...report, ok: report.ok && snapshots.damaged.length === 0, snapshots })
        code = report.ok && snapshots.damaged.length === 0 ? 0 : 1
      }),
    )
  const snapshot = program
    .command('snapshot')
    .description('Publish what a query returns, a saved view shows or some ids name; for builds and cron')
    .option('--query <cypher>', 'publish the items and edges in the rows of a read-only query')
    .option('--view <id>', 'publish a saved view')
    .option('--ids <ids...>', 'publish these entities and the edges among them')
    .option('--request <file>', 'a JSON file with further fields of POST /api/snapshots')
    .option('--title <text>', 'the title')
    .option('--caption <text>', 'the text below the title')
    .option('--credits <text>', 'the text below the picture')
    .option('--alt <text>', 'a description for people who cannot see the picture')
    .addOption(new Option('--theme <theme>', 'the colours').choices(['light', 'dark', 'auto']))
    .option('--fold', 'fold held meetings into ties')
    .option('--supersedes <id>', 'the older snapshot that this one replaces')
    .option('--note <text>', 'what changed, for readers of the older one')
    .option('--json', 'print one JSON document')
    .action(({ json: _json, ...options }: SnapshotOptions & { json?: boolean }) =>
      withPublishing(config(), async (publishing) => void print(await snapshotCommand(publishing, options))),
    )
  snapshot
    .command('export <folder>')
    .description('Write all snapshots as a site for any static host')
    .option('--json', 'print one JSON document')
    .action(
      async (folder: string) =>
        void print(await exportSite(archiveOf(config()), folder, join(context.clientDir, 'embed'))),
    )
  program
    .command('verify <target>')
    .description('Verify a published file or address: its hash, its signature, and if it was superseded or withdrawn')
    .option('--host <address>', 'the Parley that published a file')
    .option('--key <key>', 'the public key to trust: base64, or a file or address with the keys of a host')
    .option('--json', 'print one JSON document')
    .action(async (target: string, { json, ...choices }: { json?: boolean; host?: string; key?: string }) => {
      const found = await verifyCommand(target, choices)
      if (json) print(found)
      else process.stdout.write(`${found.findings.join('.\n')}.\n`)
      code = found.ok ? 0 : 1
    })
  try {
    await program.parseAsync(args.length === 0 ? ['serve'] : [...args], { from: 'user' })
    return code
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    process.stderr.write(`${error.message}\n`)
    return 1
  }
}

import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { build } from 'vite'
import { findChromium } from '../../tests/support/chromium.ts'
import { listen } from '../../tests/support/port.ts'

// Prints as JSON, for each number of elements given, the milliseconds that Parley's stage and Cytoscape alone take.

type What = 'parley' | 'bare'

const FRAMES = 120
const ROUNDS = 5

const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }
const folder = await mkdtemp(join(tmpdir(), 'parley-bench-'))
try {
  await build({
    configFile: false,
    root: 'bench/client',
    base: './',
    logLevel: 'silent',
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'es2022',
      rolldownOptions: { input: 'bench/client/page.html' },
    },
  })
  process.stdout.write(JSON.stringify(await inBrowser(process.argv.slice(2).map(Number))))
} finally {
  await rm(folder, { recursive: true, force: true })
}

async function inBrowser(counts: readonly number[]) {
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    const file = await readFile(join(folder, path)).catch(() => undefined)
    response.writeHead(file ? 200 : 404, { 'Content-Type': types[extname(path)] ?? 'text/plain' }).end(file)
  })
  const port = await listen(server)
  const found = await findChromium()
  if (!found) throw new Error('Found no Chromium. Install one, or set CHROMIUM_PATH')
  const browser = await chromium.launch({
    executablePath: found.executablePath,
    // Without the screen's clock a frame takes only as long as its work.
    args: ['--no-sandbox', '--disable-gpu', '--disable-frame-rate-limit', '--disable-gpu-vsync'],
    env: { ...process.env, ...found.env },
  })
  try {
    const page = await browser.newPage({ viewport: { width: 1000, height: 700 } })
    await page.goto(`http://127.0.0.1:${port}/page.html`)
    await page.waitForFunction(() => 'measure' in window)
    const results = []
    for (const count of counts) {
      results.push({ count, frame: await compare(page, 'frame', count), gap: await compare(page, 'gap', count) })
    }
    return results
  } finally {
    await browser.close()
    server.closeAllConnections()
    server.close()
  }
}

/** Measures both by turns, so that other work on the machine affects both. Returns the median of each. */
async function compare(page: Page, figure: 'frame' | 'gap', count: number): Promise<Record<What, number>> {
  const found: Record<What, number[]> = { parley: [], bare: [] }
  for (let round = 0; round < ROUNDS; round++) {
    for (const what of ['parley', 'bare'] as const) {
      found[what].push(
        await page.evaluate(
          ([figure, what, count, frames]) => Reflect.get(window, 'measure')[figure](what, count, frames),
          [figure, what, count, FRAMES] as const,
        ),
      )
    }
  }
  return { parley: median(found.parley), bare: median(found.bare) }
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

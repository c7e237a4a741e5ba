import * as z from 'zod'

// Without this zod would try to compile its checks, which the content security policy rightly reports.
// A schema looks at it when it is made, so it comes before all others: vite.config.ts puts it beside zod.
z.config({ jitless: true })

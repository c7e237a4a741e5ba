import * as z from 'zod'

// Otherwise zod would try to compile its checks, which the content security policy forbids and reports.
// A schema reads this setting when it is made, so this must run before any schema: vite.config.ts bundles it with zod.
z.config({ jitless: true })

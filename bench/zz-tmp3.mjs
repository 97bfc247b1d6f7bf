import { runnerImport } from 'vite'
const root='/work/main'
const { module } = await runnerImport(`${root}/bench/zz-trace.ts`, { configFile:false, root })
await module.trace(process.argv[2].split(','), process.argv[3].split(',').map(Number), process.argv[4])

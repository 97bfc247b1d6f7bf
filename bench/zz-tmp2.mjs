import { runnerImport } from 'vite'
const root='/work/main'
const { module } = await runnerImport(`${root}/bench/zz-prof.ts`, { configFile:false, root })
await module.prof(process.argv[2].split(','), process.argv[3].split(',').map(Number), JSON.parse(process.argv[4] ?? '{}'))

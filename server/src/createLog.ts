import { pino } from 'pino'
import type { LogLevel } from './config/environment.ts'
import type { Log } from './platform/ports.ts'

/**
 * JSON lines on stderr. Callers never hand it message texts; what could hold a token or a cookie is struck out even
 * where somebody did.
 */
export function createLog(level: LogLevel): Log {
  const logger = pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: pino.stdSerializers.err, error: pino.stdSerializers.err },
      redact: {
        paths: [
          'authorization',
          'cookie',
          'token',
          'password',
          '*.authorization',
          '*.cookie',
          '*.token',
          '*.password',
        ],
        censor: '[redacted]',
      },
    },
    // Synchronous: the last lines before an exit are the ones that matter.
    pino.destination({ dest: 2, sync: true }),
  )
  return {
    debug: (fields, message) => logger.debug(fields, message),
    info: (fields, message) => logger.info(fields, message),
    warn: (fields, message) => logger.warn(fields, message),
    error: (fields, message) => logger.error(fields, message),
  }
}

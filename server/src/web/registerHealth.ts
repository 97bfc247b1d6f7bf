import type { FastifyInstance } from 'fastify'

export type HealthNeeds = {
  /** Whether the database answers. */
  readonly databaseAnswers: () => boolean
  readonly isDraining: () => boolean
  /** The metrics page and its type. */
  readonly metrics: { readonly contentType: string; text(): Promise<string> }
}

/** `/healthz`: the process lives. `/readyz`: it can take work. `/metrics`: figures for Prometheus. */
export async function registerHealth(
  app: FastifyInstance,
  { databaseAnswers, isDraining, metrics }: HealthNeeds,
): Promise<void> {
  app.get('/healthz', async (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ status: 'ok' }),
  )

  app.get('/readyz', async (_request, reply) => {
    const status = isDraining() ? 'draining' : databaseAnswers() ? 'ready' : 'database unavailable'
    return reply
      .code(status === 'ready' ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ status })
  })

  app.get('/metrics', async (_request, reply) =>
    reply
      .header('cache-control', 'no-store')
      .type(metrics.contentType)
      .send(await metrics.text()),
  )
}

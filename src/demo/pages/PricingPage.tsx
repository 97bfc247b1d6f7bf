import { price } from '../shop/money.ts'
import { deliveryPrices, type Plan, plans, questions } from '../shop/plans.ts'
import { PageTitle } from './PageTitle.tsx'

export function PricingPage() {
  return (
    <>
      <PageTitle
        title="Never run out"
        lead="A subscription is our coffee at its freshest: it goes from the drum to the post. Stop it with one message."
      />
      <ul className="grid items-stretch gap-[20px] min-[860px]:grid-cols-3">
        {plans.map((plan) => (
          <li
            key={plan.id}
            className={`flex flex-col rounded-[16px] border bg-card p-[24px] ${plan.favourite ? 'border-brand' : 'border-line'}`}
          >
            <PlanCard plan={plan} />
          </li>
        ))}
      </ul>
      <DeliveryTable />
      <section aria-labelledby="questions" className="mt-[48px]">
        <h2 id="questions" className="font-display font-semibold text-[28px]">
          Often asked
        </h2>
        <div className="mt-[12px] divide-y divide-line border-line border-y">
          {questions.map(({ question, answer }) => (
            <details key={question} className="group py-[12px]">
              <summary className="cursor-pointer font-semibold">{question}</summary>
              <p className="mt-[6px] max-w-[65ch] text-quiet">{answer}</p>
            </details>
          ))}
        </div>
      </section>
    </>
  )
}

function PlanCard({ plan }: { plan: Plan }) {
  return (
    <>
      <h2 className="flex flex-wrap items-center gap-x-[12px] font-display font-semibold text-[24px]">
        {plan.name}
        {plan.favourite && (
          <span className="rounded-full bg-brand px-[10px] font-sans text-[13px] text-on-brand leading-[22px]">
            Most chosen
          </span>
        )}
      </h2>
      <p className="text-quiet">{plan.bags}</p>
      <p className="mt-[16px]">
        <span className="font-semibold text-[32px] tabular-nums">{price(plan.price)}</span>{' '}
        <span className="whitespace-nowrap text-quiet">{plan.every}</span>
      </p>
      <ul className="mt-[12px] grid gap-[6px] text-[16px]">
        {plan.points.map((point) => (
          <li key={point} className="flex gap-[10px]">
            <svg viewBox="0 0 20 20" aria-hidden="true" className="mt-[5px] size-[16px] shrink-0 text-brand">
              <path d="m3 11 4.500 4.500L17 5.500" fill="none" stroke="currentColor" strokeWidth="2.200" />
            </svg>
            {point}
          </li>
        ))}
      </ul>
    </>
  )
}

function DeliveryTable() {
  return (
    <section
      id="delivery"
      tabIndex={-1}
      aria-labelledby="delivery-title"
      className="mt-[48px] scroll-mt-[24px]"
    >
      <h2 id="delivery-title" className="font-display font-semibold text-[28px]">
        Delivery of single orders
      </h2>
      <table className="mt-[12px] w-full border-collapse text-start text-[16px]">
        <thead>
          <tr className="border-line border-b text-[14px] text-quiet">
            {['To', 'Costs', 'Free from'].map((name) => (
              <th key={name} scope="col" className="py-[8px] pe-[12px] text-start font-normal">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {deliveryPrices.map((row) => (
            <tr key={row.to} className="border-line border-b">
              <th scope="row" className="py-[10px] pe-[12px] text-start font-semibold">
                {row.to}
                <span className="block font-normal text-[15px] text-quiet">{row.days}</span>
              </th>
              <td className="py-[10px] pe-[12px] tabular-nums">{price(row.price)}</td>
              <td className="py-[10px] tabular-nums">
                {row.freeFrom === null ? 'Never' : price(row.freeFrom)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

import { BrewerArt } from '../art/BrewerArt.tsx'
import { type Brewer, brewers } from '../shop/brewers.ts'
import { PageTitle } from './PageTitle.tsx'

export function BrewingPage() {
  return (
    <>
      <PageTitle
        title="Four ways to a good cup"
        lead="These are the recipes that we use ourselves. Start with them, then change one thing at a time."
      />
      <div className="grid gap-[20px] min-[860px]:grid-cols-2">
        {brewers.map((brewer) => (
          <BrewerGuide key={brewer.id} brewer={brewer} />
        ))}
      </div>
      <section aria-labelledby="taste" className="mt-[40px] rounded-[24px] bg-sunken p-[28px]">
        <h2 id="taste" className="font-display font-semibold text-[24px]">
          When it does not taste right
        </h2>
        <dl className="mt-[16px] grid gap-[16px] text-[16px] min-[640px]:grid-cols-3">
          {[
            ['Sour and thin', 'Grind finer, or use hotter water.'],
            ['Bitter and dry', 'Grind coarser, or stop a little earlier.'],
            ['Flat', 'Use more coffee, and open a fresher bag.'],
          ].map(([taste, remedy]) => (
            <div key={taste}>
              <dt className="font-semibold">{taste}</dt>
              <dd className="text-quiet">{remedy}</dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  )
}

function BrewerGuide({ brewer }: { brewer: Brewer }) {
  const facts = [
    ['Coffee', brewer.dose],
    ['Water', brewer.water],
    ['Grind', brewer.grind],
    ['Time', brewer.time],
  ] as const
  return (
    <section
      id={brewer.id}
      tabIndex={-1}
      aria-labelledby={`${brewer.id}-title`}
      className="scroll-mt-[24px] rounded-[16px] border border-line bg-card p-[24px]"
    >
      <div className="flex items-center gap-[20px]">
        <BrewerArt kind={brewer.art} className="size-[88px] shrink-0" />
        <h2 id={`${brewer.id}-title`} className="font-display font-semibold text-[24px]">
          {brewer.name}
        </h2>
      </div>
      <dl className="mt-[16px] grid grid-cols-[auto_1fr] gap-x-[16px] gap-y-[4px] text-[16px]">
        {facts.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-quiet">{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <ol className="mt-[16px] grid list-decimal gap-[6px] ps-[22px] text-[16px] marker:text-quiet">
        {brewer.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </section>
  )
}

import { ShopLink } from './ShopLink.tsx'

export function ShopFooter() {
  return (
    <footer className="mt-[72px] border-line border-t bg-sunken">
      <div className="mx-auto grid max-w-[1120px] gap-[24px] px-[20px] pt-[32px] pb-[112px] text-[15px] text-quiet min-[640px]:grid-cols-3">
        <p>
          <strong className="font-display text-[17px] text-ink">Harrow Lane</strong>
          <br />
          Small-batch coffee, roasted twice a week since 2011.
        </p>
        <p>
          The roastery and its counter
          <br />
          Tuesday to Saturday, 8 to 16 h
        </p>
        <p>
          <ShopLink to="pricing" hash="#delivery" className="underline underline-offset-2 hover:text-ink">
            Delivery and returns
          </ShopLink>
          <br />
          Questions? The chat is in the corner,{' '}
          <ShopLink to="theme" className="underline underline-offset-2 hover:text-ink">
            in your own colours
          </ShopLink>
          .
        </p>
      </div>
    </footer>
  )
}

/** A page's one heading; it can hold focus, because that is where a visitor stands after following a link. */
export function PageTitle({ title, lead }: { title: string; lead: string }) {
  return (
    <div className="pt-[48px] pb-[32px]">
      <h1
        tabIndex={-1}
        className="text-balance font-display font-semibold text-[34px] leading-[1.15] min-[720px]:text-[44px]"
      >
        {title}
      </h1>
      <p className="mt-[12px] max-w-[60ch] text-[18px] text-quiet">{lead}</p>
    </div>
  )
}

/** The name above a control. */
export function FieldLabel({ htmlFor, children }: { htmlFor: string; children: string }) {
  return (
    <label htmlFor={htmlFor} className="text-[14px] text-quiet">
      {children}
    </label>
  )
}

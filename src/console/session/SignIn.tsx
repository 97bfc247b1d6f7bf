import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { Button } from '../../components/ui/Button.tsx'
import { Icon } from '../../components/ui/Icon.tsx'
import { texts } from '../texts.ts'
import type { SignInProblem } from './createAgentSession.ts'
import type { Credentials } from './sessionRequests.ts'

type SignInProps = {
  readonly problem: SignInProblem | null
  readonly busy: boolean
  readonly onSignIn: (credentials: Credentials) => void
}

/** The way in: two fields, one button, and a line that says what went wrong. */
export function SignIn({ problem, busy, onSignIn }: SignInProps) {
  const id = useId()
  const emailInput = useRef<HTMLInputElement>(null)
  const passwordInput = useRef<HTMLInputElement>(null)
  const [incomplete, setIncomplete] = useState(false)
  const complaint = incomplete ? texts.signIn.missing : problem && texts.signIn.problems[problem]
  const described = complaint === null ? undefined : `${id}-problem`

  useEffect(() => {
    const input = problem === 'refused' ? passwordInput.current : emailInput.current
    input?.focus()
    if (problem === 'refused') input?.select()
  }, [problem])

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (busy) return
    // Read from the fields themselves: password managers fill them without telling React.
    const email = emailInput.current?.value.trim() ?? ''
    const password = passwordInput.current?.value ?? ''
    const missing = email === '' || password === ''
    setIncomplete(missing)
    if (!missing) onSignIn({ email, password })
    else if (email === '') emailInput.current?.focus()
    else passwordInput.current?.focus()
  }

  return (
    <main className="grid min-h-dvh place-items-center bg-sunken p-4">
      <form
        className="flex w-full max-w-95 flex-col gap-5 rounded-window border border-line bg-surface p-8"
        aria-labelledby={`${id}-title`}
        noValidate
        onSubmit={submit}
      >
        <div className="flex flex-col gap-1">
          <span className="mb-3 grid size-10 place-items-center rounded-field bg-accent text-on-accent">
            <Icon name="chat" />
          </span>
          <h1 id={`${id}-title`} className="text-title font-semibold text-ink">
            {texts.signIn.title}
          </h1>
          <p className="text-secondary text-muted">{texts.signIn.hint}</p>
        </div>
        <div className="flex flex-col gap-1">
          <label htmlFor={`${id}-email`} className="text-secondary font-medium text-ink">
            {texts.signIn.email}
          </label>
          <input
            ref={emailInput}
            id={`${id}-email`}
            className="field h-11"
            type="email"
            name="email"
            autoComplete="username"
            aria-describedby={described}
            aria-invalid={problem === 'refused' || undefined}
            required
          />
        </div>
        <div className="flex flex-col gap-1">
          <label htmlFor={`${id}-password`} className="text-secondary font-medium text-ink">
            {texts.signIn.password}
          </label>
          <input
            ref={passwordInput}
            id={`${id}-password`}
            className="field h-11"
            type="password"
            name="password"
            autoComplete="current-password"
            aria-describedby={described}
            aria-invalid={problem === 'refused' || undefined}
            required
          />
        </div>
        <p
          id={`${id}-problem`}
          role="alert"
          className={complaint === null ? 'hidden' : 'flex items-start gap-2 text-secondary text-negative'}
        >
          {complaint !== null && (
            <>
              <Icon name="alert" className="mt-px size-4" />
              {complaint}
            </>
          )}
        </p>
        <Button kind="primary" type="submit" wide busy={busy}>
          {busy ? texts.signIn.submitting : texts.signIn.submit}
        </Button>
      </form>
    </main>
  )
}

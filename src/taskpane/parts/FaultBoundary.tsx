import { Component, type ReactNode } from "react";
import { useTranslator } from "../TranslatorContext.ts";

interface FaultBoundaryProps {
  /** What the part is shown from; with another one it is tried again. */
  readonly of: unknown;
  readonly children: ReactNode;
}

/** Keeps a fault in one part of the pane from taking the rest away. */
export class FaultBoundary extends Component<FaultBoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidUpdate(before: FaultBoundaryProps) {
    if (this.state.failed && before.of !== this.props.of) this.setState({ failed: false });
  }

  override render() {
    return this.state.failed ? <Fault /> : this.props.children;
  }
}

function Fault() {
  const { say } = useTranslator();
  return (
    <p className="notice notice-problem" role="alert">
      <strong>{say("pane:problem")}</strong> {say("pane:paneBroken")}
    </p>
  );
}

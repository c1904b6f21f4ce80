import { Component, type ComponentType, type ReactNode } from 'react';

interface Props {
  readonly fallback: ComponentType<{ error: unknown }>;
  readonly children: ReactNode;
}

interface State {
  readonly error?: unknown;
  readonly broke: boolean;
}

/** Shows `fallback` if a child throws. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { broke: false };

  static getDerivedStateFromError(error: unknown): State {
    return { error, broke: true };
  }

  override render(): ReactNode {
    const { fallback: Fallback, children } = this.props;
    return this.state.broke ? <Fallback error={this.state.error} /> : children;
  }
}

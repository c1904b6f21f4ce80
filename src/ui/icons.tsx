import type { ReactNode } from 'react';

interface IconProps {
  readonly className?: string;
}

function icon(drawing: ReactNode) {
  return function Icon({ className = 'size-5' }: IconProps) {
    return (
      <svg
        viewBox="0 0 20 20"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.75"
        strokeLinecap="round"
        strokeLinejoin="round"
        className={`shrink-0 ${className}`}
        aria-hidden="true"
      >
        {drawing}
      </svg>
    );
  };
}

export const CheckIcon = icon(<path d="m4 10.5 4 4 8-9" />);
export const CrossIcon = icon(<path d="m5 5 10 10M15 5 5 15" />);
export const ChevronIcon = icon(<path d="m6 8 4 4 4-4" />);
export const ArrowIcon = icon(<path d="M4 10h12m-5-5 5 5-5 5" />);
export const BackIcon = icon(<path d="M16 10H4m5-5-5 5 5 5" />);
export const DownloadIcon = icon(<path d="M10 3v9m-4-4 4 4 4-4M4 16.5h12" />);
export const FileIcon = icon(<path d="M11 2.5H5.5v15h9V6L11 2.5Zm0 0V6h3.5M8 10h4m-4 3h4" />);
export const InfoIcon = icon(
  <>
    <circle cx="10" cy="10" r="7.5" />
    <path d="M10 9.5V14m0-7.6v.1" />
  </>,
);
export const WarnIcon = icon(<path d="M10 3 2.5 16.5h15L10 3Zm0 5v4m0 2.4v.1" />);
export const BellIcon = icon(
  <path d="M5 14V9a5 5 0 0 1 10 0v5l1.5 1.5h-13L5 14Zm3.2 3.6a2.2 2.2 0 0 0 3.6 0" />,
);
export const HistoryIcon = icon(<path d="M3.5 8A7 7 0 1 1 3 11.5M3.5 4v4h4M10 6.5V10l2.5 1.5" />);
export const MendIcon = icon(
  <path d="m3.5 16.5 8-8M13.5 2.5v3m0 3.5v3M9 7h3m3.2 0h2.3M6 3v2M5 4h2m8 9.5v3m-1.5-1.5h3" />,
);
export const LockIcon = icon(<path d="M5 9h10v8H5V9Zm2.2 0V6.3a2.8 2.8 0 0 1 5.6 0V9" />);
export const SunIcon = icon(
  <>
    <circle cx="10" cy="10" r="3.2" />
    <path d="M10 2v1.6m0 12.8V18m8-8h-1.6M3.6 10H2m13.66-5.66-1.13 1.13M5.47 14.53l-1.13 1.13m11.32 0-1.13-1.13M5.47 5.47 4.34 4.34" />
  </>,
);
export const MoonIcon = icon(<path d="M16.5 11.8A6.8 6.8 0 0 1 8.2 3.5a6.8 6.8 0 1 0 8.3 8.3Z" />);
export const AutoIcon = icon(
  <>
    <circle cx="10" cy="10" r="7" />
    <path d="M10 3v14a7 7 0 0 0 0-14Z" fill="currentColor" />
  </>,
);

/** Turns while something is awaited. */
export function Spinner({ className = 'size-4' }: IconProps) {
  return (
    <svg viewBox="0 0 20 20" className={`shrink-0 animate-turn ${className}`} aria-hidden="true">
      <circle
        cx="10"
        cy="10"
        r="7.5"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.5"
        opacity="0.25"
      />
      <path d="M10 2.5a7.5 7.5 0 0 1 7.5 7.5" fill="none" stroke="currentColor" strokeWidth="2.5" />
    </svg>
  );
}

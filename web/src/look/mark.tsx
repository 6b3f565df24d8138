/** The mark: rows that come from all sides and flow into one. */
export function Mark({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="8" fill="#0a6470" />
      <g fill="none" stroke="#fff" strokeWidth="2.6" strokeLinecap="round">
        <path d="M6 9c8 0 7 7 14 7M6 23c8 0 7-7 14-7M6 16h20" />
      </g>
    </svg>
  );
}

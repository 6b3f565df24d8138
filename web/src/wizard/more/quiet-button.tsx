import { Button } from '@mantine/core';
import { Icon, type IconName } from '../../look/icons.tsx';

interface Props {
  icon: IconName;
  label: string;
  onClick: () => void;
}

/** What one seldom wants: found when looked for, and in nobody's way. */
export const QuietButton = ({ icon, label, onClick }: Props) => (
  <Button
    variant="subtle"
    color="gray"
    c="var(--quiet)"
    px={6}
    leftSection={<Icon name={icon} />}
    onClick={onClick}
  >
    {label}
  </Button>
);

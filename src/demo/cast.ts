import type { StaffRole } from '../protocol.ts';

export const DEMO_PASSWORD = 'ventanilla-demo';

export interface DemoServant {
  institutionId: string;
  name: string;
  email: string;
  roles: StaffRole[];
}

/** What each role does, in words that need no gender. */
const duties: Record<StaffRole, string> = {
  agent: 'atención',
  supervisor: 'supervisión',
  press: 'prensa',
  moderator: 'moderación',
  administrator: 'administración',
};

export const dutiesOf = ({ roles }: DemoServant) => roles.map((role) => duties[role]).join(' y ');

/** The cast as staff (design.md, "Demo"): these accounts exist only in the demo and in tests. */
export const servants: readonly DemoServant[] = [
  { institutionId: 'ipes', name: 'Rosa Elvira Castro', email: 'rosa@ipes.example', roles: ['agent'] },
  { institutionId: 'ipes', name: 'Jairo Mejía', email: 'jairo@ipes.example', roles: ['agent'] },
  { institutionId: 'ipes', name: 'Nelly Cifuentes', email: 'nelly@ipes.example', roles: ['agent'] },
  { institutionId: 'ipes', name: 'Sofía Rincón', email: 'sofia@ipes.example', roles: ['supervisor'] },
  { institutionId: 'ipes', name: 'Ana Beltrán', email: 'ana@ipes.example', roles: ['administrator'] },
  {
    institutionId: 'putumayo',
    name: 'Carlos Jacanamijoy',
    email: 'carlos@putumayo.example',
    roles: ['agent'],
  },
  { institutionId: 'putumayo', name: 'Luz Dary Chasoy', email: 'luz@putumayo.example', roles: ['agent'] },
  {
    institutionId: 'putumayo',
    name: 'Pilar Ordóñez',
    email: 'pilar@putumayo.example',
    roles: ['press', 'moderator'],
  },
  {
    institutionId: 'putumayo',
    name: 'Edgar Burbano',
    email: 'edgar@putumayo.example',
    roles: ['administrator'],
  },
];

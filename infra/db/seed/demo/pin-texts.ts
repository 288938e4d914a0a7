import type { PinKind } from '@jaarring/domain';

/** What people say at the table, by kind of pin. Every text fits on a card and names no resident. */
export const pinTexts: Record<PinKind, readonly string[]> = {
  problem: [
    'De entree is van niemand sinds de conciërge weg is',
    'Nieuwe huurders kennen de regels van het portiek niet',
    'Grofvuil staat dagen naast de containers',
    'Fietsen en scooters blokkeren de galerij',
    '’s Avonds hangt er een groep in de onderdoorgang',
    'De bergingen voelen niet veilig',
    'Lampen op het achterpad zijn al maanden stuk',
    'De lift ruikt en wordt te weinig schoongemaakt',
    'Buren horen alles van elkaar door de dunne vloer',
    'Ouderen durven na acht uur niet meer naar buiten',
    'Niemand weet wie je moet bellen bij overlast',
    'Tuinen groeien dicht en de heg hangt over het pad',
    'Er wonen steeds meer mensen die hulp nodig hebben',
    'Post en folders liggen op de grond in de hal',
    'De speelplek is weg en kinderen spelen tussen de auto’s',
    'De huur bij een nieuwe woning is hoger dan bij de buren',
    'Er is nergens een plek om elkaar te ontmoeten',
    'Verhuizingen volgen elkaar snel op',
    'De bewonerscommissie heeft geen nieuwe leden',
    'Er wordt gerommeld met vuilniszakken in de avond',
  ],
  strength: [
    'Vaste groep ouderen drinkt koffie op de derde',
    'Bewoners groeten elkaar en letten op het pakketje van de buren',
    'De beheerder kent bijna iedereen bij naam',
    'De moestuin wordt goed onderhouden door bewoners',
    'De bewonerscommissie komt elke maand bij elkaar',
    'Sinds de nieuwe lampen is het hier rustig',
    'De burendag trekt elk jaar meer mensen',
    'Jonge gezinnen helpen mee met het ophangen van verlichting',
    'De huismeester is er op vaste tijden en dat werkt',
    'Mensen willen hier blijven wonen',
  ],
  solution: [
    'Maak van de fietsenstalling een plek met zicht',
    'Zet een vast gezicht in de hal, twee dagen per week',
    'Geef nieuwe huurders een kennismakingsgesprek',
    'Sluit de entree af en hang een intercom op',
    'Doe samen met de gemeente een opruimactie in de lente',
    'Laat bewoners zelf de binnentuin inrichten',
    'Spreek af wie bij welke melding komt',
    'Open de lege berging als buurtkamer',
    'Plan een schouw met de wijkagent en bewoners',
    'Geef voorrang aan mensen die iets willen doen voor de buurt',
    'Zet de verlichting op het achterpad op een sensor',
    'Vraag de wijk-ggz om een vast spreekuur',
  ],
};

/** Who sits at the table, and who types the card in for them. */
export const tables = [
  { organisation: 'Waardmeer Wonen, sociaal beheer', by: 'field' },
  { organisation: 'Waardmeer Wonen, vastgoed', by: 'bram' },
  { organisation: 'Waardmeer Wonen, verhuur', by: 'jorien' },
  { organisation: 'Huurdersvereniging Waardmeer', by: 'fatma' },
  { organisation: 'Bewonerscommissie', by: 'fatma' },
  { organisation: 'Gemeente', by: 'fatma' },
  { organisation: 'Politie', by: 'fatma' },
  { organisation: 'De Linde, zorg', by: 'fatma' },
  { organisation: 'Welzijn Waardmeer', by: 'fatma' },
] as const;

/** What was found: title, problem analysis and when it succeeded. `{plek}` is a complex. */
export const findingTexts = [
  [
    'Entree en hal zijn van niemand in {plek}',
    'Geen vast gezicht, veel wisseling van huurders en een open entree.',
    'Bewoners weten wie er is, en melden minder overlast dan vorig jaar.',
  ],
  [
    'Afval en rommel rond {plek}',
    'Grofvuil wordt naast de container gezet. De ophaaldag is onbekend.',
    'De schouw staat vier kwartalen op B of beter.',
  ],
  [
    'Weinig contact tussen oude en nieuwe bewoners in {plek}',
    'Nieuwe huurders krijgen geen kennismaking. De commissie mist jonge mensen.',
    'De helft van de nieuwe huurders doet mee aan een activiteit.',
  ],
  [
    'Onveilig gevoel ’s avonds bij {plek}',
    'Donkere paden, bergingen zonder zicht en een groep in de onderdoorgang.',
    'Zes van de tien bewoners voelen zich ’s avonds veilig in de entree.',
  ],
  [
    'Meer mensen met een zorgvraag in {plek}',
    'Instroom zonder begeleiding. Hulp komt pas als het misgaat.',
    'Elke nieuwe huurder met een zorgvraag heeft een vaste begeleider.',
  ],
  [
    'Groen rond {plek} nodigt niet uit',
    'Het binnenterrein is stenig en wordt niet gebruikt.',
    'Bewoners gebruiken het terrein en onderhouden het mee.',
  ],
] as const;

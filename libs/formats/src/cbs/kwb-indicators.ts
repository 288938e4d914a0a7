/** Units in which CBS, Politie, RIVM and Leefbaarometer publish. `class` is a rank, not an amount. */
export type Unit =
  | 'count'
  | 'percent'
  | 'per1000'
  | 'persons'
  | 'perKm2'
  | 'perHousehold'
  | 'thousandEuro'
  | 'kwh'
  | 'm3'
  | 'km'
  | 'hectare'
  | 'class'
  | 'score';

/** One public indicator: its code in our files, the code in OData v4 (null: none known), Dutch label and unit. */
export type PublicIndicator = { code: string; odata: string | null; label: string; unit: Unit };

/**
 * Indicators of Kerncijfers wijken en buurten by their spreadsheet name.
 * Source: CBS, KWB 2024 (table 85984NED); labels of the newest energy and poverty columns are from trade knowledge.
 */
export const KWB_INDICATORS: readonly PublicIndicator[] = [
  { code: 'a_inw', odata: 'T001036', label: 'Aantal inwoners', unit: 'count' },
  { code: 'a_man', odata: '3000', label: 'Mannen', unit: 'count' },
  { code: 'a_vrouw', odata: '4000', label: 'Vrouwen', unit: 'count' },
  { code: 'a_00_14', odata: '10680', label: 'Inwoners 0 tot 15 jaar', unit: 'count' },
  { code: 'a_15_24', odata: '53050', label: 'Inwoners 15 tot 25 jaar', unit: 'count' },
  { code: 'a_25_44', odata: '53310', label: 'Inwoners 25 tot 45 jaar', unit: 'count' },
  { code: 'a_45_64', odata: '53715', label: 'Inwoners 45 tot 65 jaar', unit: 'count' },
  { code: 'a_65_oo', odata: '80200', label: 'Inwoners 65 jaar of ouder', unit: 'count' },
  { code: 'a_ongeh', odata: '1010', label: 'Ongehuwd', unit: 'count' },
  { code: 'a_gehuwd', odata: '1020', label: 'Gehuwd', unit: 'count' },
  { code: 'a_gesch', odata: '1080', label: 'Gescheiden', unit: 'count' },
  { code: 'a_verwed', odata: '1050', label: 'Verweduwd', unit: 'count' },
  { code: 'a_nl_all', odata: '1012600_1', label: 'Herkomst Nederland', unit: 'count' },
  { code: 'a_eur_al', odata: 'H007933_1', label: 'Herkomst Europa', unit: 'count' },
  { code: 'a_neu_al', odata: 'H008859_1', label: 'Herkomst buiten Europa', unit: 'count' },
  { code: 'a_geb_nl', odata: '1012600_2', label: 'Geboren in Nederland, herkomst Nederland', unit: 'count' },
  { code: 'a_geb_eu', odata: 'H007933_2', label: 'Geboren in Nederland, herkomst Europa', unit: 'count' },
  {
    code: 'a_geb_ne',
    odata: 'H008859_2',
    label: 'Geboren in Nederland, herkomst buiten Europa',
    unit: 'count',
  },
  { code: 'a_gbl_eu', odata: 'H007933_3', label: 'Geboren buiten Nederland, herkomst Europa', unit: 'count' },
  {
    code: 'a_gbl_ne',
    odata: 'H008859_3',
    label: 'Geboren buiten Nederland, herkomst buiten Europa',
    unit: 'count',
  },
  { code: 'a_geb', odata: 'M000173_1', label: 'Geboorten', unit: 'count' },
  { code: 'p_geb', odata: 'M000173_2', label: 'Geboorten per 1.000 inwoners', unit: 'per1000' },
  { code: 'a_ste', odata: 'M000179_1', label: 'Sterfgevallen', unit: 'count' },
  { code: 'p_ste', odata: 'M000179_2', label: 'Sterfgevallen per 1.000 inwoners', unit: 'per1000' },
  { code: 'a_hh', odata: '1050010_2', label: 'Huishoudens', unit: 'count' },
  { code: 'a_1p_hh', odata: '1050015', label: 'Eenpersoonshuishoudens', unit: 'count' },
  { code: 'a_hh_z_k', odata: '1016040', label: 'Huishoudens zonder kinderen', unit: 'count' },
  { code: 'a_hh_m_k', odata: '1016030', label: 'Huishoudens met kinderen', unit: 'count' },
  { code: 'g_hhgro', odata: 'M000114', label: 'Gemiddelde huishoudensgrootte', unit: 'persons' },
  { code: 'bev_dich', odata: 'M000100', label: 'Inwoners per km² land', unit: 'perKm2' },
  { code: 'a_woning', odata: 'M000297', label: 'Woningvoorraad', unit: 'count' },
  { code: 'a_nb_won', odata: 'M003003', label: 'Nieuwbouwwoningen', unit: 'count' },
  { code: 'g_wozbag', odata: 'M001642', label: 'Gemiddelde WOZ-waarde', unit: 'thousandEuro' },
  { code: 'p_1gezw', odata: 'ZW10290', label: 'Eengezinswoningen', unit: 'percent' },
  { code: 'p_mgezw', odata: 'ZW10340', label: 'Meergezinswoningen', unit: 'percent' },
  { code: 'p_1gezw_tw', odata: 'ZW25805', label: 'Tussenwoningen', unit: 'percent' },
  { code: 'p_1gezw_hw', odata: 'ZW25806', label: 'Hoekwoningen', unit: 'percent' },
  { code: 'p_1gezw_2w', odata: 'ZW10300', label: 'Twee-onder-een-kapwoningen', unit: 'percent' },
  { code: 'p_1gezw_hvw', odata: 'ZW10320', label: 'Vrijstaande woningen', unit: 'percent' },
  { code: 'p_leegsw', odata: 'M008208', label: 'Leegstaande woningen', unit: 'percent' },
  { code: 'p_bewndw', odata: null, label: 'Bewoonde woningen', unit: 'percent' },
  { code: 'p_koopw', odata: '1014800', label: 'Koopwoningen', unit: 'percent' },
  { code: 'p_huurw', odata: '1014850_2', label: 'Huurwoningen', unit: 'percent' },
  { code: 'p_wcorpw', odata: 'A047047', label: 'In bezit van een woningcorporatie', unit: 'percent' },
  { code: 'p_ov_hw', odata: 'A047048', label: 'In bezit van overige verhuurders', unit: 'percent' },
  { code: 'p_bj_me10', odata: 'M008209', label: 'Meer dan tien jaar geleden gebouwd', unit: 'percent' },
  { code: 'p_bj_mi10', odata: 'M008210', label: 'Minder dan tien jaar geleden gebouwd', unit: 'percent' },
  { code: 'g_ele', odata: 'M000221_2', label: 'Gemiddelde levering van elektriciteit', unit: 'kwh' },
  { code: 'g_gas', odata: 'M000219_2', label: 'Gemiddelde levering van aardgas', unit: 'm3' },
  { code: 'p_stadsv', odata: 'M000369', label: 'Woningen met stadsverwarming', unit: 'percent' },
  { code: 'g_ele_tr', odata: 'M008294', label: 'Gemiddelde teruglevering van elektriciteit', unit: 'kwh' },
  { code: 'p_won_z', odata: 'M008295', label: 'Woningen met zonnestroom', unit: 'percent' },
  { code: 'a_opl_bvm', odata: '2018700', label: 'Opleiding basis, vmbo of mbo1', unit: 'count' },
  { code: 'a_opl_hvm', odata: '2018740', label: 'Opleiding havo, vwo of mbo', unit: 'count' },
  { code: 'a_opl_hw', odata: '2018790', label: 'Opleiding hbo of wo', unit: 'count' },
  { code: 'p_arb_pp', odata: 'M001796_2', label: 'Nettoarbeidsparticipatie', unit: 'percent' },
  { code: 'p_arb_wn', odata: '2021320', label: 'Werknemers', unit: 'percent' },
  { code: 'p_arb_zs', odata: '2021380', label: 'Zelfstandigen', unit: 'percent' },
  { code: 'a_inkont', odata: 'M000232', label: 'Inkomensontvangers', unit: 'count' },
  {
    code: 'g_ink_po',
    odata: 'M000223',
    label: 'Gemiddeld inkomen per inkomensontvanger',
    unit: 'thousandEuro',
  },
  { code: 'g_ink_pi', odata: 'M000224', label: 'Gemiddeld inkomen per inwoner', unit: 'thousandEuro' },
  { code: 'p_ink_li', odata: 'D000187', label: 'Personen in de laagste 40% inkomens', unit: 'percent' },
  { code: 'p_ink_hi', odata: 'D000185', label: 'Personen in de hoogste 20% inkomens', unit: 'percent' },
  {
    code: 'g_hh_sti',
    odata: 'M000222',
    label: 'Gemiddeld gestandaardiseerd huishoudensinkomen',
    unit: 'thousandEuro',
  },
  { code: 'p_hh_li', odata: 'D000186', label: 'Huishoudens in de laagste 40% inkomens', unit: 'percent' },
  { code: 'p_hh_hi', odata: 'D000184', label: 'Huishoudens in de hoogste 20% inkomens', unit: 'percent' },
  { code: 'm_hh_ver', odata: 'M000939', label: 'Mediaan vermogen van huishoudens', unit: 'thousandEuro' },
  { code: 'p_ink_ar', odata: 'M008349', label: 'Personen in armoede', unit: 'percent' },
  { code: 'p_ink_ba', odata: 'M008348', label: 'Personen rond het bestaansminimum', unit: 'percent' },
  { code: 'a_soz_wb', odata: 'D006842', label: 'Personen met bijstand', unit: 'count' },
  {
    code: 'a_soz_ao',
    odata: 'D006837',
    label: 'Personen met een arbeidsongeschiktheidsuitkering',
    unit: 'count',
  },
  { code: 'a_soz_ww', odata: 'D001827', label: 'Personen met een WW-uitkering', unit: 'count' },
  { code: 'a_soz_ow', odata: 'D000193', label: 'Personen met AOW', unit: 'count' },
  { code: 'a_jz_tn', odata: 'T001203', label: 'Jongeren met jeugdzorg', unit: 'count' },
  { code: 'p_jz_tn', odata: 'A045561', label: 'Jongeren met jeugdzorg, aandeel', unit: 'percent' },
  { code: 'a_wmo_t', odata: 'M001342_1', label: 'Wmo-cliënten', unit: 'count' },
  { code: 'p_wmo_t', odata: 'M001342_2', label: 'Wmo-cliënten per 1.000 inwoners', unit: 'per1000' },
  { code: 'a_bedv', odata: 'M000200_2', label: 'Bedrijfsvestigingen', unit: 'count' },
  { code: 'a_pau', odata: 'A018943_2', label: "Personenauto's", unit: 'count' },
  { code: 'g_pau_hh', odata: 'M000368', label: "Personenauto's per huishouden", unit: 'perHousehold' },
  { code: 'g_afs_hp', odata: 'D000028', label: 'Afstand tot huisartsenpraktijk', unit: 'km' },
  { code: 'g_afs_gs', odata: 'D000025', label: 'Afstand tot grote supermarkt', unit: 'km' },
  { code: 'g_afs_kv', odata: 'D000029', label: 'Afstand tot kinderdagverblijf', unit: 'km' },
  { code: 'g_afs_sc', odata: 'D000045', label: 'Afstand tot basisschool', unit: 'km' },
  { code: 'g_3km_sc', odata: 'D000263', label: 'Basisscholen binnen 3 km', unit: 'count' },
  { code: 'a_opp_ha', odata: 'T001455_2', label: 'Oppervlakte totaal', unit: 'hectare' },
  { code: 'a_lan_ha', odata: 'A047044', label: 'Oppervlakte land', unit: 'hectare' },
  { code: 'a_wat_ha', odata: 'A047040', label: 'Oppervlakte water', unit: 'hectare' },
  { code: 'ste_mvs', odata: 'ST0001', label: 'Stedelijkheid (1 zeer sterk, 5 niet)', unit: 'class' },
  { code: 'ste_oad', odata: 'ST0003', label: 'Omgevingsadressendichtheid', unit: 'perKm2' },
];

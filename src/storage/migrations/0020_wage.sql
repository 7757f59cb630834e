-- What an hour of a carved job is paid at the workplace, before tax; nothing when nobody has said.
ALTER TABLE workplace ADD COLUMN hourly_wage_cents BIGINT

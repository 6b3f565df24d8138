-- Whether an adviser's advice is independent or restricted (FCA Handbook, COBS 6.2B): what a charge has unless it says otherwise.
ALTER TABLE employee ADD advice_type text NOT NULL DEFAULT 'independent' CHECK (advice_type IN ('independent', 'restricted'));

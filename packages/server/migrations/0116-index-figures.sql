-- The figures of the money desk count orders by the day of the seal.
create index control_order_sealed on control_order (sealed_at) where sealed_at is not null;
